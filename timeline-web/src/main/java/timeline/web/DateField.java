package timeline.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import timeline.date.Edtf;
import timeline.date.typed.DateInterpreter;
import timeline.date.typed.Interpretation.Ambiguous;
import timeline.date.typed.Interpretation.NotUnderstood;
import timeline.date.typed.Interpretation.Understood;
import timeline.date.typed.Reading;
import timeline.life.Timeline;

/**
 * A date that somebody typed into a field.
 *
 * @param typed as it was typed
 * @param date what it means; empty when nothing was typed, or nothing clear
 * @param understood what it means, in words
 * @param fault why it cannot be taken; empty when it can
 */
public record DateField(String typed, Optional<Edtf> date, String understood, String fault) {

    private static final DateInterpreter INTERPRETER = new DateInterpreter();

    /** Reads what was typed; what can be read in more than one way is told, and not guessed at. */
    public static DateField of(String typed, Timeline timeline, LocalDate today, Wording words) {
        if (typed.isBlank()) {
            return new DateField("", Optional.empty(), "", "");
        }
        return switch (INTERPRETER.interpret(typed, words.locale(), timeline.zone(), today)) {
            case Understood(Reading reading) -> new DateField(typed, Optional.of(reading.edtf()), reading.words(), "");
            case Ambiguous ambiguous ->
                new DateField(typed, Optional.empty(), "", words.say("entry.fault.unclear", all(ambiguous)));
            case NotUnderstood not -> new DateField(typed, Optional.empty(), "", not.words());
        };
    }

    public boolean wrong() {
        return !fault.isEmpty();
    }

    private static String all(Ambiguous ambiguous) {
        return Stream.concat(Stream.of(ambiguous.likeliest()), ambiguous.others().stream())
                .map(Reading::words)
                .collect(Collectors.joining(" / "));
    }
}
