package timeline.web.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import timeline.text.StrictJson;
import timeline.web.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON of details of what was typed, and tells which fields it cannot take. */
final class DetailReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}([.,]\\d{1,18})?");

    private final Typed typed;
    private final WhenReader dates;
    private final Wording words;
    private final Map<String, String> faults;

    /**
     * Reads one form.
     *
     * @param faults where to tell what is wrong, by field
     */
    DetailReader(Typed typed, WhenReader dates, Wording words, Map<String, String> faults) {
        this.typed = typed;
        this.dates = dates;
        this.words = words;
        this.faults = faults;
    }

    ObjectNode read(List<DetailField> fields) {
        ObjectNode object = JSON.objectNode();
        for (DetailField field : fields) {
            Optional<JsonNode> value = field.filled(typed) ? value(field) : Optional.empty();
            value.ifPresent(said -> object.set(field.member(), said));
            if (field.required() && value.isEmpty()) {
                faults.putIfAbsent(field.first().name(), words.say("entry.fault.required"));
            }
        }
        return object;
    }

    private Optional<JsonNode> value(DetailField field) {
        String text = typed.get(field.name()).strip();
        return switch (field.type()) {
            case TEXT, CHOICE -> Optional.of(JSON.stringNode(text));
            case WHOLE ->
                checked(field, WHOLE, "entry.fault.whole").map(number -> JSON.numberNode(Integer.parseInt(number)));
            case NUMBER -> checked(field, NUMBER, "entry.fault.number").map(DetailReader::number);
            case TIME -> checked(field, TIME, "entry.fault.time").map(JSON::stringNode);
            case DATE -> date(field, text);
            case LIST -> Optional.of(list(text));
            case GROUP -> Optional.of(read(field.fields()));
            case ROWS -> Optional.of(rows(field.fields()));
        };
    }

    private Optional<String> checked(DetailField field, Pattern pattern, String fault) {
        String text = typed.get(field.name()).strip();
        if (pattern.matcher(text).matches()) {
            return Optional.of(text);
        }
        faults.put(field.name(), words.say(fault));
        return Optional.empty();
    }

    /** As JSON reads it, so that 30 is the same 30 as one that a program sent. */
    private static JsonNode number(String typed) {
        return StrictJson.MAPPER.readTree(new BigDecimal(typed.replace(',', '.')).toPlainString());
    }

    private Optional<JsonNode> date(DetailField field, String text) {
        return switch (dates.read(text, "")) {
            case When.Known known ->
                Optional.of(JSON.stringNode(known.reading().edtf().text()));
            case When.Unclear unclear -> {
                faults.put(field.name(), words.say("entry.fault.unclear", unclear.words()));
                yield Optional.empty();
            }
            case When.Unread unread -> {
                faults.put(field.name(), unread.words());
                yield Optional.empty();
            }
        };
    }

    private static ArrayNode list(String lines) {
        ArrayNode list = JSON.arrayNode();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
        return list;
    }

    private ArrayNode rows(List<DetailField> rows) {
        ArrayNode list = JSON.arrayNode();
        rows.stream().filter(row -> row.filled(typed)).forEach(row -> list.add(read(row.fields())));
        return list;
    }
}
