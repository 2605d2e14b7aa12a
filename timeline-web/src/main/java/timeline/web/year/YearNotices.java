package timeline.web.year;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.Moment;
import timeline.chronicle.Years;
import timeline.date.DateWords;
import timeline.date.typed.DateInterpreter;
import timeline.date.typed.Interpretation;
import timeline.date.typed.Reading;
import timeline.entry.EntryId;
import timeline.life.Timeline;
import timeline.relation.Relations;
import timeline.web.Address;

/** Tells what was just done to an entry, as the address says that a form led here. */
@Component
class YearNotices {

    private static final Set<String> KNOWN = Set.of("recorded", "corrected", "ended", "retracted", "restored");

    private final Chronicle chronicle;
    private final Years years;
    private final Relations relations;

    YearNotices(Chronicle chronicle, Years years, Relations relations) {
        this.chronicle = chronicle;
        this.years = years;
        this.relations = relations;
    }

    /**
     * What an address tells.
     *
     * @param typed the date as it was typed; what had to be supplied to it is told again
     * @param awaiting not empty when the views had not caught up when the form led here
     */
    record Told(Optional<String> done, Optional<String> entry, Optional<String> typed, Optional<String> awaiting) {}

    Optional<YearNotice> of(Timeline timeline, Told told, Locale locale) {
        Optional<String> done = told.done().filter(KNOWN::contains);
        Optional<EntryId> id = told.entry().flatMap(YearNotices::id);
        return done.flatMap(key -> id.map(entry -> notice(timeline, key, entry, told, locale)));
    }

    private YearNotice notice(Timeline timeline, String key, EntryId id, Told told, Locale locale) {
        Optional<ChronicleEntry> entry = chronicle.find(timeline, id, Moment.NOW);
        return new YearNotice(
                key,
                id.toString(),
                Address.entry(timeline, id),
                entry.map(found -> found.content().title().in(locale.getLanguage()))
                        .orElse(""),
                entry.map(found -> DateWords.of(found.content().when(), locale, timeline.zone()))
                        .orElse(""),
                entry.map(found -> assumptions(timeline, found, told.typed().orElse(""), locale))
                        .orElse(List.of()),
                entry.map(found -> warnings(timeline, found, locale)).orElse(List.of()),
                entry.isEmpty() || told.awaiting().isPresent());
    }

    private List<String> warnings(Timeline timeline, ChronicleEntry entry, Locale locale) {
        return relations.warnings(timeline, entry).stream()
                .map(warning -> warning.in(locale))
                .toList();
    }

    /** Only where the date was recorded as it is read again: a date that was picked needs no telling. */
    private List<String> assumptions(Timeline timeline, ChronicleEntry entry, String typed, Locale locale) {
        if (typed.isBlank()) {
            return List.of();
        }
        Interpretation read = new DateInterpreter().interpret(typed, locale, timeline.zone(), years.today(timeline));
        return read instanceof Interpretation.Understood understood ? told(understood.reading(), entry) : List.of();
    }

    private static List<String> told(Reading reading, ChronicleEntry entry) {
        return reading.edtf().equals(entry.content().when()) ? reading.assumptions() : List.of();
    }

    private static Optional<EntryId> id(String text) {
        try {
            return Optional.of(new EntryId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
