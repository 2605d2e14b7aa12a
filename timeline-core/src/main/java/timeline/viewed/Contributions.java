package timeline.viewed;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import timeline.date.Span;
import timeline.entry.EntryContent;
import timeline.view.Field;
import timeline.view.Measure;
import timeline.view.Selection;
import timeline.view.ViewDefinition;
import tools.jackson.databind.JsonNode;

/** Tells what entries add to a view, by their words alone. */
public final class Contributions {

    private static final String AGE = "age";

    private final Selection select;
    private final List<String> groups;
    private final List<String> fields;

    public Contributions(ViewDefinition definition) {
        this.select = definition.select();
        this.groups =
                definition.group().stream().filter(group -> !group.equals(AGE)).toList();
        this.fields = definition.measures().stream()
                .map(Measure::field)
                .flatMap(field -> field.stream())
                .distinct()
                .toList();
    }

    /** Whether the view speaks of an entry, whatever its date. */
    boolean ask(EntryContent content) {
        return select.speaksOf(content);
    }

    /**
     * What an entry adds.
     *
     * @param span the days that its date can mean
     */
    public Contribution of(EntryContent content, Span span) {
        Map<String, List<JsonNode>> keys = new TreeMap<>();
        groups.forEach(group -> keys.put(
                group,
                Stream.concat(
                                TimeKey.of(group, span).stream(),
                                Field.find(group).stream().flatMap(field -> field.of(content).stream()))
                        .toList()));
        Map<String, List<JsonNode>> measured = new TreeMap<>();
        fields.forEach(name -> measured.put(
                name, Field.find(name).map(field -> field.of(content)).orElse(List.of())));
        return new Contribution(keys, measured);
    }
}
