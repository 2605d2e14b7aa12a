package timeline.share;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.EntryFilter;
import timeline.chronicle.Moment;
import timeline.date.DateWords;
import timeline.date.Span;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;

/**
 * Writes what a link shows as an iCalendar feed: each entry an event of whole days, over all the days that its date can
 * mean. Nothing in it tells when it was recorded or read.
 */
@Component
public class LifeCalendar {

    /** The stamp is needed, and what it would tell is nobody's business. */
    private static final String STAMP = "19700101T000000Z";

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    private final Chronicle chronicle;

    LifeCalendar(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** The feed, in a reader's language. */
    public String write(Shared shared, Locale locale) {
        ContentLines lines = new ContentLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//timeline//shared timeline//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", shared.timeline().name());
        for (ChronicleEntry entry : entries(shared)) {
            event(lines, entry, shared, locale);
        }
        return lines.line("END", "VCALENDAR").toString();
    }

    private List<ChronicleEntry> entries(Shared shared) {
        Map<EntryId, ChronicleEntry> entries = new LinkedHashMap<>();
        for (EntryFilter days : days(shared.years())) {
            chronicle
                    .inOrder(shared.timeline(), days, Moment.NOW)
                    .forEach(entry -> entries.putIfAbsent(entry.id(), entry));
        }
        return List.copyOf(entries.values());
    }

    /** Years that follow each other are asked for at once. */
    private static List<EntryFilter> days(List<Integer> years) {
        if (years.isEmpty()) {
            return List.of(EntryFilter.ALL);
        }
        List<EntryFilter> days = new ArrayList<>();
        int from = years.getFirst();
        for (int i = 0; i < years.size(); i++) {
            int year = years.get(i);
            if (i == years.size() - 1 || years.get(i + 1) != year + 1) {
                days.add(EntryFilter.days(
                        Optional.of(LocalDate.of(from, 1, 1)), Optional.of(LocalDate.of(year, 12, 31))));
                from = i == years.size() - 1 ? from : years.get(i + 1);
            }
        }
        return days;
    }

    private static void event(ContentLines lines, ChronicleEntry entry, Shared shared, Locale locale) {
        Span span = entry.span();
        LocalDate start = clip(span.earliest() == null ? span.latest() : span.earliest());
        LocalDate end = clip(end(span));
        if (start == null || end == null) {
            return; // it can mean any day at all
        }
        EntryContent content = entry.content();
        String language = locale.toLanguageTag();
        String when = DateWords.of(content.when(), locale, shared.timeline().zone());
        String title = content.title().in(language);
        String note = content.note().map(text -> "\n\n" + text.in(language)).orElse("");
        lines.line("BEGIN", "VEVENT")
                .line("UID", entry.id() + "@timeline")
                .line("DTSTAMP", STAMP)
                .line("DTSTART;VALUE=DATE", start.format(DateTimeFormatter.BASIC_ISO_DATE))
                .line(
                        "DTEND;VALUE=DATE",
                        (end.isBefore(start) ? start : end).plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE))
                .text("SUMMARY", precise(span) ? title : title + " (" + when + ")")
                .text("DESCRIPTION", when + note)
                .text("CATEGORIES", content.lane().label().in(language))
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }

    /** What goes on, or ended nobody knows when, stands where it began: no calendar has events without an end. */
    private static @Nullable LocalDate end(Span span) {
        if (span.latest() != null) {
            return span.latest();
        }
        return span.startLatest() == null ? span.earliest() : span.startLatest();
    }

    private static boolean precise(Span span) {
        LocalDate earliest = span.earliest();
        LocalDate latest = span.latest();
        return span.startCertain()
                && span.endCertain()
                && earliest != null
                && latest != null
                && earliest.equals(span.startLatest())
                && latest.equals(span.endEarliest());
    }

    private static @Nullable LocalDate clip(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }
}
