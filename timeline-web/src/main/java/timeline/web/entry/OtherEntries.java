package timeline.web.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.EntryFilter;
import timeline.chronicle.Moment;
import timeline.date.DateWords;
import timeline.entry.EntryId;
import timeline.life.Timeline;

/** The entries to which a form may relate another: those of its year, and those that are chosen already. */
@Component
class OtherEntries {

    private static final int MOST = 300;

    private final Chronicle chronicle;

    OtherEntries(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /**
     * By title and date, in the order in which they stand.
     *
     * @param action of the form, which names the entry that is corrected: none is related to itself
     */
    List<Option> of(Timeline timeline, int year, String action, Typed typed, Locale locale) {
        LocalDate first = LocalDate.of(year, 1, 1);
        EntryFilter days = EntryFilter.days(
                Optional.of(first), Optional.of(first.withMonth(12).withDayOfMonth(31)));
        Map<String, Option> options = new LinkedHashMap<>();
        chronicle
                .page(timeline, days, Moment.NOW, Optional.empty(), MOST)
                .entries()
                .forEach(entry -> options.put(entry.id().toString(), option(timeline, entry, locale)));
        List<EntryId> chosen = chosen(typed);
        List<EntryId> elsewhere = chosen.stream()
                .filter(id -> !options.containsKey(id.toString()))
                .toList();
        if (!elsewhere.isEmpty()) {
            elsewhere.forEach(id -> options.put(id.toString(), new Option(id.toString(), id.toString())));
            chronicle
                    .these(timeline, elsewhere)
                    .forEach(entry -> options.put(entry.id().toString(), option(timeline, entry, locale)));
        }
        return options.values().stream()
                .filter(option -> !action.contains(option.value()))
                .toList();
    }

    private static Option option(Timeline timeline, ChronicleEntry entry, Locale locale) {
        String title = entry.content().title().in(locale.getLanguage());
        String when = DateWords.of(entry.content().when(), locale, timeline.zone());
        return new Option(entry.id().toString(), title + " · " + when);
    }

    private static List<EntryId> chosen(Typed typed) {
        List<EntryId> ids = new ArrayList<>();
        Stream.concat(FormValues.OTHER.stream(), FormValues.OTHERS.stream())
                .flatMap(field -> typed.get(field).lines())
                .forEach(id -> {
                    try {
                        ids.add(new EntryId(UUID.fromString(id)));
                    } catch (IllegalArgumentException e) {
                        // What is no entry is told at its field when the form is read.
                    }
                });
        return ids;
    }
}
