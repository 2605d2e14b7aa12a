package timeline.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import timeline.chronicle.Moment;

/** Reads from where a reader looks back. */
public final class Moments {

    /**
     * The parameters that say so.
     *
     * @param asOf an instant, ISO 8601 in UTC
     * @param knownOn a day, ISO 8601
     */
    public record Parameters(
            @Nullable String asOf, @Nullable String knownOn) {}

    private Moments() {}

    /**
     * Reads the parameters.
     *
     * @throws InputRefused when one of them cannot be read
     */
    public static Moment of(Parameters parameters) {
        return new Moment(
                read("asOf", parameters.asOf(), Instant::parse, "an instant such as 2022-03-17T00:00:00Z"),
                read("knownOn", parameters.knownOn(), LocalDate::parse, "a day such as 2022-03-17"));
    }

    private static <T> Optional<T> read(
            String name, @Nullable String sent, Function<String, T> parse, String expected) {
        try {
            return Optional.ofNullable(sent).filter(text -> !text.isBlank()).map(parse);
        } catch (DateTimeException e) {
            throw InputRefused.of("/" + name, name + " is " + expected);
        }
    }
}
