package timeline.api.date;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.api.JsonBody;
import timeline.date.typed.DateInterpreter;
import timeline.date.typed.Interpretation;
import timeline.date.typed.Reading;

/** Reads dates as people type them. */
@RestController
class DatesController {

    private final DateInterpreter interpreter = new DateInterpreter();
    private final Clock clock;

    DatesController(Clock clock) {
        this.clock = clock;
    }

    /**
     * A way to read what was typed.
     *
     * @param edtf the date
     * @param words how it was understood, in the reader's language
     * @param assumptions what was taken for granted, in the reader's language
     */
    record ReadingBody(String edtf, String words, List<String> assumptions) {

        static ReadingBody of(Reading reading) {
            return new ReadingBody(reading.edtf().text(), reading.words(), reading.assumptions());
        }
    }

    /**
     * What was understood.
     *
     * @param edtf the likeliest date; null when nothing was understood
     * @param words how it was understood, or what to write instead
     * @param ambiguous whether it can be read otherwise, as {@code alternatives} says
     */
    record Body(
            String text,
            @Nullable String edtf,
            String words,
            boolean ambiguous,
            List<String> assumptions,
            List<ReadingBody> alternatives) {}

    @PostMapping("/api/v1/dates:interpret")
    Body interpret(JsonBody body) {
        TypedDate typed = TypedDate.of(body, clock);
        return switch (interpreter.interpret(typed.text(), typed.locale(), typed.zone(), typed.relativeTo())) {
            case Interpretation.Understood(Reading reading) -> body(typed, reading, List.of());
            case Interpretation.Ambiguous(Reading likeliest, List<Reading> others) -> body(typed, likeliest, others);
            case Interpretation.NotUnderstood(String words) ->
                new Body(typed.text(), null, words, false, List.of(), List.of());
        };
    }

    private static Body body(TypedDate typed, Reading reading, List<Reading> others) {
        return new Body(
                typed.text(),
                reading.edtf().text(),
                reading.words(),
                !others.isEmpty(),
                reading.assumptions(),
                others.stream().map(ReadingBody::of).toList());
    }
}
