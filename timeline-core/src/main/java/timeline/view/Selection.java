package timeline.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import timeline.date.Edtf;
import timeline.date.Span;
import timeline.entry.EntryContent;

/**
 * Which entries a view speaks of: of each list one is enough, an empty one asks for nothing.
 *
 * @param lanes keys
 * @param storylines keys, without what lies below them
 * @param from entries that can lie on its first day or later
 * @param to entries that can lie on its last day or earlier
 */
public record Selection(
        Set<String> kinds,
        Set<String> lanes,
        Set<String> subjects,
        Set<String> storylines,
        Set<String> tags,
        Optional<Edtf> from,
        Optional<Edtf> to) {

    public Selection {
        kinds = Set.copyOf(kinds);
        lanes = Set.copyOf(lanes);
        subjects = Set.copyOf(subjects);
        storylines = Set.copyOf(storylines);
        tags = Set.copyOf(tags);
    }

    /** Whether an entry is of those, whatever its date; it changes only when the entry's words do. */
    public boolean speaksOf(EntryContent content) {
        return asksFor(kinds, content.kind())
                && asksFor(lanes, content.lane().key())
                && asksFor(subjects, content.subject())
                && asksFor(storylines, content.storyline().orElse(null))
                && (tags.isEmpty() || content.tags().stream().anyMatch(tags::contains));
    }

    private static boolean asksFor(Set<String> asked, @Nullable String value) {
        return asked.isEmpty() || (value != null && asked.contains(value));
    }

    /** Whether it can lie within; what is open or of unknown end reaches to today, or to its start when that is later. */
    public boolean holds(Span span, LocalDate today, ZoneId zone) {
        LocalDate first = from.map(date -> date.in(zone).earliest()).orElse(null);
        LocalDate last = to.map(date -> date.in(zone).latest()).orElse(null);
        return (first == null || !end(span, today).isBefore(first))
                && (last == null || span.earliest() == null || !span.earliest().isAfter(last));
    }

    private static LocalDate end(Span span, LocalDate today) {
        if (span.latest() != null) {
            return span.latest();
        }
        LocalDate start = span.startLatest();
        return start == null ? LocalDate.MAX : start.isAfter(today) ? start : today;
    }
}
