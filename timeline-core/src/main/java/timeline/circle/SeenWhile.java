package timeline.circle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import timeline.life.AccountId;

/**
 * A time in which a circle could see an entry.
 *
 * @param from when it was recorded, corrected or opened so
 * @param to when that ended; empty while it lasts
 * @param members who was in the circle then; nobody is listed of everyone
 */
public record SeenWhile(String circle, Instant from, Optional<Instant> to, Because because, List<AccountId> members) {

    public SeenWhile {
        members = List.copyOf(members);
    }

    SeenWhile until(Instant end) {
        return new SeenWhile(circle, from, Optional.of(end), because, members);
    }

    /** Whether it only goes on. */
    boolean isLike(SeenWhile other) {
        return because == other.because && members.equals(other.members);
    }
}
