package timeline.viewed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import timeline.date.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The stretch of time in which an entry began. One that may have begun in another too is in none: what was not said so
 * exactly is not made up.
 */
final class TimeKey {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TimeKey() {}

    /** By the name of a group; empty for a group that is none of time too. */
    static Optional<JsonNode> of(String group, Span span) {
        LocalDate first = span.earliest();
        LocalDate last = span.startLatest();
        if (first == null || last == null) {
            return Optional.empty();
        }
        return key(group, first).filter(key -> key(group, last).equals(Optional.of(key)));
    }

    private static Optional<JsonNode> key(String group, LocalDate day) {
        return switch (group) {
            case "year" -> Optional.of(JSON.numberNode(day.getYear()));
            case "decade" -> Optional.of(JSON.numberNode(Math.floorDiv(day.getYear(), 10) * 10));
            case "month" -> Optional.of(JSON.stringNode(YearMonth.from(day).toString()));
            case "quarter" ->
                Optional.of(JSON.stringNode(String.format("%04d-Q%d", day.getYear(), (day.getMonthValue() + 2) / 3)));
            default -> Optional.empty();
        };
    }
}
