package timeline.tally;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.PartCounts;
import timeline.view.Measure;
import timeline.view.Measure.Of;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is told of one group; null where nothing is known. */
final class MeasureFold {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DECIMALS = 6;

    private final PartCounts counts;
    private final LocalDate today;
    private final String language;

    /**
     * Measures groups.
     *
     * @param counts of all that the view shows, so that parts are not counted twice in another group than their whole's
     */
    MeasureFold(PartCounts counts, LocalDate today, String language) {
        this.counts = counts;
        this.today = today;
        this.language = language;
    }

    JsonNode of(Measure measure, List<Counted> group) {
        String field = measure.field().orElse("");
        return switch (measure.of()) {
            case COUNT ->
                JSON.numberNode(group.stream()
                        .mapToInt(one -> counts.share(one.entry()))
                        .sum());
            case DURATION -> days(group);
            case FIRST -> told(group.getFirst().entry());
            case LAST -> told(group.getLast().entry());
            case LIST -> list(group.stream().limit(Tally.MOST_LISTED).map(one -> told(one.entry())));
            case DISTINCT -> list(distinct(group, field).stream());
            case SUM, MIN, MAX, AVERAGE -> ofNumbers(measure.of(), numbers(group, field));
        };
    }

    /** Days that several of them share are counted once. */
    private JsonNode days(List<Counted> group) {
        OptionalLong days = GoneOn.days(group.stream().map(one -> one.entry().span()), today);
        return days.isPresent() ? JSON.numberNode(days.getAsLong()) : JSON.nullNode();
    }

    private JsonNode told(ChronicleEntry entry) {
        return JSON.objectNode()
                .put("id", entry.id().toString())
                .put("title", entry.content().title().in(language))
                .put("when", entry.content().when().text());
    }

    private static JsonNode list(Stream<JsonNode> elements) {
        ArrayNode list = JSON.arrayNode();
        elements.forEach(list::add);
        return list;
    }

    /** Words that differ only in case are one, as it was written first. */
    private static Collection<JsonNode> distinct(List<Counted> group, String field) {
        Map<JsonNode, JsonNode> byWord = new TreeMap<>(KeyOrder.OF_KEYS);
        group.stream().flatMap(one -> one.values(field)).forEach(value -> byWord.putIfAbsent(folded(value), value));
        return byWord.values();
    }

    private static JsonNode folded(JsonNode value) {
        return value.isString() ? JSON.stringNode(value.asString().toLowerCase(Locale.ROOT)) : value;
    }

    private static List<BigDecimal> numbers(List<Counted> group, String field) {
        return group.stream()
                .flatMap(one -> one.values(field))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .toList();
    }

    private static JsonNode ofNumbers(Of of, List<BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            return JSON.nullNode();
        }
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return number(
                switch (of) {
                    case MIN -> numbers.stream().min(Comparator.naturalOrder()).orElseThrow();
                    case MAX -> numbers.stream().max(Comparator.naturalOrder()).orElseThrow();
                    case AVERAGE ->
                        sum.divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64)
                                .setScale(DECIMALS, RoundingMode.HALF_EVEN);
                    default -> sum;
                });
    }

    /** As short as it can be written without an exponent. */
    private static JsonNode number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return JSON.numberNode(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
