package timeline.life;

import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Entries, or a thread with what belongs to it now and later, were opened to a circle as an exception from rules and
 * audiences.
 *
 * @param entries ids; empty when it is about a thread
 * @param storyline the key of the thread; null when it is about entries
 * @param to the circle
 * @param note why; null when nothing was said
 */
@EventName("disclosed")
@Revision("1")
public record Disclosed(
        TimelineId timeline,
        UUID disclosure,
        List<UUID> entries,
        @Nullable String storyline,
        String to,
        @Nullable String note,
        AccountId by)
        implements LifeEvent {

    public Disclosed {
        entries = List.copyOf(entries);
    }
}
