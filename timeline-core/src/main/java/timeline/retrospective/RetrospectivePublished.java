package timeline.retrospective;

import org.axonframework.serialization.Revision;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/**
 * A retrospective was published: this is what it reads for ever, whatever is corrected later (ADR 0011).
 *
 * @param edition counts from 1
 * @param document the retrospective as JSON, with the facts and the follow-up of that moment
 * @param markdown the same as a document to read
 */
@EventName("retrospective-published")
@Revision("1")
public record RetrospectivePublished(
        TimelineId timeline, int year, int edition, String document, String markdown, AccountId by)
        implements RetrospectiveEvent {

    /** An edition holds words of many subjects: it has a key of its own, so that it can be erased with any of them. */
    @Override
    public String about() {
        return about(year, edition);
    }

    /** What names the key of an edition; no subject has a slash in its key. */
    public static String about(int year, int edition) {
        return "/" + year + "/" + edition;
    }
}
