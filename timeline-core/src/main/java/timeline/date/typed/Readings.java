package timeline.date.typed;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.date.EdtfRejected;

/** The different readings of one text, by their words, in the order in which they were found. */
final class Readings {
    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, Reading> found = new LinkedHashMap<>();

    Readings(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    /** Adds a reading, unless the same date was read already; answers why it is no date where it is none. */
    Optional<EdtfRejected> add(Draft draft) {
        try {
            Edtf edtf = Edtf.parse(draft.edtf());
            List<String> assumptions = draft.notes().stream()
                    .map(note -> note.in(locale))
                    .distinct()
                    .toList();
            String words = DateWords.of(edtf, locale, zone);
            found.putIfAbsent(words, new Reading(edtf, words, assumptions));
            return Optional.empty();
        } catch (EdtfRejected rejected) {
            return Optional.of(rejected);
        }
    }

    Optional<Interpretation> interpretation() {
        List<Reading> readings = List.copyOf(found.values());
        return switch (readings.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Interpretation.Understood(readings.getFirst()));
            default ->
                Optional.of(new Interpretation.Ambiguous(readings.getFirst(), readings.subList(1, readings.size())));
        };
    }
}
