package timeline.life;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * All that was said of a subject was erased: the key that sealed it is destroyed (ADR 0017).
 *
 * @param subject the key by which entries referred to it; the only word that is left of it
 * @param moved entries that were about it once and are about another now
 * @param editions published retrospectives that held its words, and are erased with it
 */
@EventName("subject-erased")
@Revision("1")
public record SubjectErased(
        TimelineId timeline, String subject, List<Moved> moved, List<ErasedEdition> editions, AccountId by)
        implements LifeEvent {

    /**
     * An entry that stays, though its beginning is erased.
     *
     * @param firstIndex the global position at which it was first recorded, by which it stands in order
     */
    public record Moved(UUID entry, long firstIndex, Instant firstAt, AccountId firstBy) {}

    /**
     * An edition of the retrospective of a year, of which is left that it was.
     *
     * @param edition counts from 1
     * @param version of the retrospective
     * @param position the global position of its publication
     */
    public record ErasedEdition(int year, int edition, long version, long position, Instant publishedAt) {}

    public SubjectErased {
        moved = List.copyOf(moved);
        editions = List.copyOf(editions);
    }
}
