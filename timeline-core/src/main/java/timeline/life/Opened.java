package timeline.life;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A disclosure that holds: what was opened to a circle, whatever rules and audiences say.
 *
 * @param entries ids of entries
 * @param storyline a thread, with what belongs to it now and later
 * @param to the circle
 */
public record Opened(Set<UUID> entries, Optional<String> storyline, String to) {

    public Opened {
        entries = Set.copyOf(entries);
    }
}
