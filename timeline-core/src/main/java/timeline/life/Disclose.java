package timeline.life;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Opens entries or a thread to a circle.
 *
 * @param disclosure its id, by which it is revoked
 * @param entries ids; empty when it is about a thread
 * @param storyline the key of the thread; null when it is about entries
 */
public record Disclose(
        TimelineId timeline,
        UUID disclosure,
        List<UUID> entries,
        @Nullable String storyline,
        String to,
        @Nullable String note,
        AccountId by)
        implements LifeCommand {

    public Disclose {
        entries = List.copyOf(entries);
    }

    @Override
    @TargetAggregateIdentifier
    public LifeId life() {
        return new LifeId(timeline);
    }

    Disclosed happened() {
        return new Disclosed(timeline, disclosure, entries, storyline, to, note, by);
    }
}
