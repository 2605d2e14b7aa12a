package timeline.relation;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import timeline.life.Rejected;

/** An entry was refused: with it, something would come both before and after another, or be its own whole or cause. */
public class OrderRefused extends Rejected {

    private static final long serialVersionUID = 1;

    private final String member;
    private final boolean circle;
    private final transient List<Link> chain;

    private OrderRefused(String member, boolean circle, List<Link> chain) {
        super(Reason.CONFLICT, RelationWords.in(Locale.ENGLISH).refused(chain, circle));
        this.member = member;
        this.circle = circle;
        this.chain = List.copyOf(chain);
    }

    /** The chain comes back to where it begins, with the entry that is refused. */
    static OrderRefused circle(List<Link> chain) {
        return new OrderRefused(chain.getFirst().relation().member(), true, chain);
    }

    /**
     * The dates of the chain's two ends contradict it.
     *
     * @param member of the refused entry, which leads into the contradiction
     */
    static OrderRefused dates(String member, List<Link> chain) {
        return new OrderRefused(member, false, chain);
    }

    /** The member of the entry that leads into the contradiction. */
    public String member() {
        return member;
    }

    /** The chain, and what to do, in Korean or English; dates in words. */
    public String messageIn(Locale locale, ZoneId zone) {
        String words = RelationWords.in(locale).refused(chain, circle, zone);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
