package timeline.retrospective;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import timeline.entry.EntryId;
import timeline.kind.Problem;
import tools.jackson.databind.JsonNode;

/** Reads the members of one JSON object, and notes what is wrong with each, with its place. */
final class Members {

    private static final Pattern CIRCLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    /** {@code UUID.fromString} takes shortened forms too. */
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** What PostgreSQL cannot keep or Markdown cannot show: a view that meets it would stop for everybody. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private final JsonNode said;
    private final String at;
    private final List<Problem> problems;

    private Members(JsonNode said, String at, List<Problem> problems) {
        this.said = said;
        this.at = at;
        this.problems = problems;
    }

    /**
     * Begins to read an object.
     *
     * @param known the members that it may have
     */
    static Members of(JsonNode said, String at, List<Problem> problems, String... known) {
        List<String> members = List.of(known);
        if (!said.isObject()) {
            problems.add(new Problem(at, "is a JSON object with " + String.join(", ", members)));
        }
        for (String name : said.propertyNames()) {
            if (!members.contains(name)) {
                String place = at + "/" + name.replace("~", "~0").replace("/", "~1");
                problems.add(new Problem(place, "is not known here; there may be " + String.join(", ", members)));
            }
        }
        return new Members(said, at, problems);
    }

    boolean has(String name) {
        return said.hasNonNull(name);
    }

    /** Words that must be there. */
    String words(String name) {
        String words = wordsIfAny(name);
        boolean wrongType = has(name) && !said.path(name).isString();
        if (said.isObject() && !wrongType && words.isBlank()) {
            refuse(name, "is required: a string with something in it");
        }
        return words;
    }

    /** Words, or the empty string; lines end with a line feed however they were sent. */
    String wordsIfAny(String name) {
        if (has(name) && !said.path(name).isString()) {
            refuse(name, "is a string");
        }
        String words = said.path(name).isString() ? said.path(name).stringValue() : "";
        if (UNWRITABLE.matcher(words).find()) {
            refuse(name, "has a control character, or half of one beyond the basic plane; leave it out");
        }
        return words.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A year that must be there. */
    int year(String name) {
        JsonNode year = said.path(name);
        boolean whole = year.isIntegralNumber() && year.canConvertToInt();
        if (said.isObject() && !(whole && year.asInt() >= 1 && year.asInt() <= 9999)) {
            refuse(name, "is a year, a number from 1 to 9999");
            return 0;
        }
        return whole ? year.asInt() : 0;
    }

    Column column(String name) {
        Optional<Column> column =
                Optional.of(said.path(name)).filter(JsonNode::isString).flatMap(key -> Column.find(key.asString()));
        if (column.isEmpty() && said.isObject()) {
            refuse(name, "is one of keep, improve, try");
        }
        return column.orElse(Column.KEEP);
    }

    Outcome outcome(String name) {
        Optional<Outcome> outcome =
                Optional.of(said.path(name)).filter(JsonNode::isString).flatMap(key -> Outcome.find(key.asString()));
        if (outcome.isEmpty() && said.isObject()) {
            refuse(name, "is one of kept, improved, tried, partly, dropped, continued");
        }
        return outcome.orElse(Outcome.KEPT);
    }

    /** The id of an item, when there is one. */
    Optional<ItemId> item(String name) {
        return has(name)
                ? uuid(said.path(name), at + "/" + name, "the id of an item").map(ItemId::new)
                : Optional.empty();
    }

    /** The id of an item that must be there. */
    Optional<ItemId> itemRequired(String name) {
        if (said.isObject() && !has(name)) {
            refuse(name, "is required: the id of an item, a UUID, so that the same document adds it only once");
        }
        return item(name);
    }

    List<ItemId> items(String name) {
        return each(
                name, (node, place) -> uuid(node, place, "the id of an item").map(ItemId::new));
    }

    List<EntryId> entries(String name) {
        return each(
                name, (node, place) -> uuid(node, place, "the id of an entry").map(EntryId::new));
    }

    List<String> circles(String name) {
        return each(name, this::circle);
    }

    /** Reads a list; an absent one is empty. */
    <T> List<T> each(String name, BiFunction<JsonNode, String, Optional<T>> read) {
        JsonNode list = said.path(name);
        if (has(name) && !list.isArray()) {
            refuse(name, "is a list");
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            read.apply(list.path(i), at + "/" + name + "/" + i).ifPresent(values::add);
        }
        return values;
    }

    void refuse(String name, String detail) {
        problems.add(new Problem(at + "/" + name, name + " " + detail));
    }

    private Optional<String> circle(JsonNode node, String place) {
        if (node.isString() && CIRCLE.matcher(node.asString()).matches()) {
            return Optional.of(node.asString());
        }
        problems.add(new Problem(place, "is the name of a circle, such as \"family\""));
        return Optional.empty();
    }

    private Optional<UUID> uuid(JsonNode node, String place, String what) {
        Optional<UUID> uuid = Stream.of(node)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> UUID_FORM.matcher(text).matches())
                .map(UUID::fromString)
                .findFirst();
        if (uuid.isEmpty()) {
            problems.add(new Problem(place, "is " + what + ", a UUID"));
        }
        return uuid;
    }
}
