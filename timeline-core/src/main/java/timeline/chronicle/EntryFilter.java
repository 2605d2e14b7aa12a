package timeline.chronicle;

import java.time.LocalDate;
import java.util.Optional;
import timeline.kind.Lane;

/**
 * Which entries a reader looks for; empty members ask for nothing.
 *
 * @param from first day; entries that can lie on it or later
 * @param to last day, inclusive; entries that can lie on it or earlier
 * @param q words that title or note have, in any language; a part of a word is enough
 */
public record EntryFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> kind,
        Optional<Lane> lane,
        Optional<String> subject,
        Optional<String> storyline,
        Optional<String> tag,
        Optional<String> q) {

    /** Every entry. */
    public static final EntryFilter ALL = days(Optional.empty(), Optional.empty());

    /** Entries that can lie between two days, both inclusive. */
    public static EntryFilter days(Optional<LocalDate> from, Optional<LocalDate> to) {
        Optional<String> any = Optional.empty();
        return new EntryFilter(from, to, any, Optional.empty(), any, any, any, any);
    }
}
