package timeline.web.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import timeline.date.Span;

/** The year on whose page an entry is shown after a change. */
final class EntryYear {

    private EntryYear() {}

    /** The year that somebody came from where the entry lies on it, and otherwise the one in which it begins. */
    static int of(Span span, int from, LocalDate today) {
        int first = year(span.earliest(), Integer.MIN_VALUE);
        int last = year(span.latest(), span.ongoing() ? Math.max(today.getYear(), first) : Integer.MAX_VALUE);
        if (from >= first && from <= last) {
            return from;
        }
        return first == Integer.MIN_VALUE ? last : first;
    }

    private static int year(@Nullable LocalDate day, int otherwise) {
        return day == null ? otherwise : day.getYear();
    }
}
