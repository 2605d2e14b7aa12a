package timeline.life;

import java.time.ZoneId;

/**
 * A timeline's settings, and who looks at it: every reader of a view is asked with one, and answers what that one may
 * see.
 *
 * @param zone in which its days begin and end
 * @param locale BCP 47 tag of the language of its plain words
 */
public record Timeline(TimelineId id, AccountId owner, String name, ZoneId zone, String locale, Sight sight) {

    /** As its owner sees it. */
    public Timeline(TimelineId id, AccountId owner, String name, ZoneId zone, String locale) {
        this(id, owner, name, zone, locale, Sight.OWNER);
    }

    /** The same under the eyes of others. */
    public Timeline seenBy(Sight others) {
        return new Timeline(id, owner, name, zone, locale, others);
    }
}
