package timeline.chronicle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import timeline.kind.Lane;

/**
 * Which entries a reader looks for; empty members ask for nothing.
 *
 * @param from first day; entries that can lie on it or later
 * @param to last day, inclusive; entries that can lie on it or earlier
 * @param storylines keys; entries of any of them, or of all and none where it is empty
 * @param q words that title, note, tags or details have, in any language: all of them, of each a part is enough, and a
 *     Korean particle behind a noun does not hide it
 */
public record EntryFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> kind,
        Optional<Lane> lane,
        Optional<String> subject,
        Set<String> storylines,
        Optional<String> tag,
        Optional<String> q) {

    /** The same of one storyline, without those below it. */
    public EntryFilter(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> kind,
            Optional<Lane> lane,
            Optional<String> subject,
            Optional<String> storyline,
            Optional<String> tag,
            Optional<String> q) {
        this(from, to, kind, lane, subject, storyline.map(Set::of).orElse(Set.of()), tag, q);
    }

    public EntryFilter {
        storylines = Set.copyOf(storylines);
    }

    /** Every entry. */
    public static final EntryFilter ALL = days(Optional.empty(), Optional.empty());

    /** Entries that can lie between two days, both inclusive. */
    public static EntryFilter days(Optional<LocalDate> from, Optional<LocalDate> to) {
        Optional<String> any = Optional.empty();
        return new EntryFilter(from, to, any, Optional.empty(), any, any, any, any);
    }
}
