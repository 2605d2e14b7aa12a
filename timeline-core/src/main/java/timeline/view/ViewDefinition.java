package timeline.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import timeline.date.Edtf;
import timeline.text.StrictJson;
import timeline.text.Text;
import timeline.view.Measure.Of;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an owner wants to see, kept member by member as it was sent, without its name.
 *
 * <p>Only {@link ViewReader} lets words in from outside; here they are known to be right.
 */
public final class ViewDefinition {

    /** What is told where nothing is asked for. */
    private static final List<Measure> COUNT = List.of(new Measure("count", Of.COUNT, Optional.empty()));

    private final ObjectNode said;

    /** Takes what was checked or stored before. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ViewDefinition(ObjectNode said) {
        this.said = said.deepCopy();
    }

    /** Reads what was stored. */
    public static ViewDefinition stored(String json) {
        return new ViewDefinition((ObjectNode) StrictJson.MAPPER.readTree(json));
    }

    /** A copy of what was sent. */
    @JsonValue
    public ObjectNode said() {
        return said.deepCopy();
    }

    /** What it is called; empty where nothing was said, and its name has to do. */
    public Optional<Text> title() {
        return given(said, "title").map(title -> StrictJson.MAPPER.treeToValue(title, Text.class));
    }

    public Selection select() {
        JsonNode select = said.path("select");
        return new Selection(
                keys(select, "kinds"),
                keys(select, "lanes"),
                keys(select, "subjects"),
                keys(select, "storylines"),
                keys(select, "tags"),
                date(select, "from"),
                date(select, "to"));
    }

    /** By what entries are grouped, the coarsest first; empty is one group of all. */
    public List<String> group() {
        return texts(said, "group").toList();
    }

    public List<Measure> measures() {
        List<Measure> measures =
                said.path("measure").valueStream().map(ViewDefinition::measure).toList();
        return measures.isEmpty() ? COUNT : measures;
    }

    private static Measure measure(JsonNode said) {
        Of of = Of.find(said.path("of").asString()).orElseThrow();
        return new Measure(said.path("as").asString(), of, given(said, "field").map(JsonNode::asString));
    }

    public Show show() {
        return given(said, "show").flatMap(key -> Show.find(key.asString())).orElse(Show.TABLE);
    }

    private static Set<String> keys(JsonNode of, String member) {
        return texts(of, member).collect(Collectors.toSet());
    }

    private static Stream<String> texts(JsonNode of, String member) {
        return of.path(member).valueStream().map(JsonNode::asString);
    }

    private static Optional<Edtf> date(JsonNode of, String member) {
        return given(of, member).map(text -> Edtf.parse(text.asString()));
    }

    private static Optional<JsonNode> given(JsonNode of, String member) {
        return of.optional(member).filter(node -> !node.isNull());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ViewDefinition that && said.equals(that.said);
    }

    @Override
    public int hashCode() {
        return said.hashCode();
    }

    @Override
    public String toString() {
        return said.toString();
    }
}
