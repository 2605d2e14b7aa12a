package timeline.web.entry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.date.typed.DateInterpreter;
import timeline.date.typed.Interpretation;
import timeline.date.typed.Interpretation.Ambiguous;
import timeline.date.typed.Interpretation.NotUnderstood;
import timeline.date.typed.Interpretation.Understood;
import timeline.date.typed.Reading;

/** Reads dates as they are typed on the page of a year, where "in March" may well mean March of that year. */
final class WhenReader {

    private static final DateInterpreter INTERPRETER = new DateInterpreter();

    private final Locale locale;
    private final ZoneId zone;
    private final LocalDate today;
    private final int year;
    private final String assumedYear;

    /**
     * Reads for one page.
     *
     * @param today the day that "yesterday" is counted from
     * @param year the year that the page shows
     * @param assumedYear says that this year was taken where none was typed
     */
    WhenReader(Locale locale, ZoneId zone, LocalDate today, int year, String assumedYear) {
        this.locale = locale;
        this.zone = zone;
        this.today = today;
        this.year = year;
        this.assumedYear = assumedYear;
    }

    /**
     * Reads a date.
     *
     * @param chosen the EDTF of the reading that was picked before; counts only where it is one of the text's
     */
    When read(String text, String chosen) {
        Interpretation plain = INTERPRETER.interpret(text, locale, zone, today);
        if (plain instanceof NotUnderstood not) {
            return new When.Unread(not.words());
        }
        List<Reading> readings = readings(text, readings(plain));
        return readings.stream()
                .filter(reading -> reading.edtf().text().equals(chosen))
                .findFirst()
                .<When>map(When.Known::new)
                .orElseGet(
                        () -> readings.size() == 1 ? new When.Known(readings.getFirst()) : new When.Unclear(readings));
    }

    /** Every way in which a text can be read; empty when it cannot be. */
    List<Reading> readings(String text) {
        return readings(text, readings(INTERPRETER.interpret(text, locale, zone, today)));
    }

    /**
     * A date in words that a person can go on typing at: in EDTF where the words would be read as something else.
     */
    String editable(Edtf date) {
        String words = DateWords.of(date, locale, zone);
        return INTERPRETER.interpret(words, locale, zone, today) instanceof Understood understood
                        && understood.reading().edtf().equals(date)
                        && understood.reading().assumptions().isEmpty()
                ? words
                : date.text();
    }

    /** Where something had to be supplied, the year of the page may be what was meant: that is offered first. */
    private List<Reading> readings(String text, List<Reading> plain) {
        boolean supplied =
                plain.stream().anyMatch(reading -> !reading.assumptions().isEmpty());
        if (!supplied || year == today.getYear()) {
            return plain;
        }
        LocalDate endOfYear = LocalDate.of(year, 12, 31);
        Map<Edtf, Reading> all = new LinkedHashMap<>();
        readings(INTERPRETER.interpret(text, locale, zone, endOfYear))
                .forEach(reading -> all.put(reading.edtf(), ofPage(reading)));
        plain.forEach(reading -> all.put(reading.edtf(), reading));
        return List.copyOf(all.values());
    }

    private Reading ofPage(Reading reading) {
        return new Reading(reading.edtf(), reading.words(), List.of(assumedYear));
    }

    private static List<Reading> readings(Interpretation interpretation) {
        return switch (interpretation) {
            case Understood understood -> List.of(understood.reading());
            case Ambiguous ambiguous -> {
                List<Reading> all = new ArrayList<>(List.of(ambiguous.likeliest()));
                all.addAll(ambiguous.others());
                yield List.copyOf(all);
            }
            case NotUnderstood not -> List.of();
        };
    }
}
