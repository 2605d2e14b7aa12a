package timeline.web.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import timeline.chronicle.Moment;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.life.Timeline;
import timeline.web.DateField;
import timeline.web.Wording;

/**
 * From which day a year is looked at.
 *
 * @param known the day on which it was known so, as it was typed
 * @param recorded the day at whose end it was recorded so, as it was typed
 * @param knownOn the last day of what was typed; empty when all is shown that is known
 * @param recordedOn the same of what was recorded
 */
record Then(DateField known, DateField recorded, Optional<LocalDate> knownOn, Optional<LocalDate> recordedOn) {

    static Then of(
            Optional<String> known, Optional<String> recorded, Timeline timeline, LocalDate today, Wording words) {
        DateField knownField = DateField.of(clean(known), timeline, today, words);
        DateField recordedField = DateField.of(clean(recorded), timeline, today, words);
        return new Then(knownField, recordedField, last(knownField, timeline), last(recordedField, timeline));
    }

    private static String clean(Optional<String> sent) {
        return sent.orElse("").replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static Optional<LocalDate> last(DateField field, Timeline timeline) {
        return field.date()
                .flatMap(date -> Optional.ofNullable(date.in(timeline.zone()).latest()));
    }

    Moment moment(Timeline timeline) {
        return new Moment(recordedOn.map(day -> end(day, timeline)), knownOn);
    }

    private static Instant end(LocalDate day, Timeline timeline) {
        return day.plusDays(1).atStartOfDay(timeline.zone()).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** Whether the past is looked at. */
    public boolean active() {
        return knownOn.isPresent() || recordedOn.isPresent();
    }

    public boolean wrong() {
        return known.wrong() || recorded.wrong();
    }

    /** Says what is looked at. */
    String banner(Timeline timeline, Wording words) {
        String onKnown = said(knownOn, timeline, words);
        String onRecorded = said(recordedOn, timeline, words);
        if (knownOn.isPresent() && recordedOn.isPresent()) {
            return words.say("then.banner.both", onKnown, onRecorded);
        }
        return knownOn.isPresent()
                ? words.say("then.banner.known", onKnown)
                : words.say("then.banner.recorded", onRecorded);
    }

    private static String said(Optional<LocalDate> day, Timeline timeline, Wording words) {
        return day.map(known -> DateWords.of(Edtf.parse(known.toString()), words.locale(), timeline.zone()))
                .orElse("");
    }

    /** What an address of the page says of it. */
    Map<String, String> query() {
        return Map.of(
                "knownOn", knownOn.map(LocalDate::toString).orElse(""),
                "asOf", recordedOn.map(LocalDate::toString).orElse(""));
    }

    /** What an address of the API says of it. */
    Map<String, String> apiQuery(Timeline timeline) {
        return Map.of(
                "knownOn", knownOn.map(LocalDate::toString).orElse(""),
                "asOf", recordedOn.map(day -> end(day, timeline).toString()).orElse(""));
    }
}
