package timeline.web.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.EntryFilter;
import timeline.chronicle.EntryPage;
import timeline.chronicle.Moment;
import timeline.chronicle.PageStart;
import timeline.entry.EntryId;
import timeline.life.Timeline;

/** Reads the entries of a year whole, for the words that a picture has no room for. */
@Component
class WholeEntries {

    private static final int AT_ONCE = 500;

    private final Chronicle chronicle;

    WholeEntries(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    Map<EntryId, ChronicleEntry> of(Timeline timeline, int year, Moment moment) {
        EntryFilter days =
                EntryFilter.days(Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31)));
        Map<EntryId, ChronicleEntry> entries = new HashMap<>();
        Optional<PageStart> next = Optional.empty();
        do {
            EntryPage page = chronicle.page(timeline, days, moment, next, AT_ONCE);
            page.entries().forEach(entry -> entries.put(entry.id(), entry));
            next = page.next();
        } while (next.isPresent());
        return entries;
    }
}
