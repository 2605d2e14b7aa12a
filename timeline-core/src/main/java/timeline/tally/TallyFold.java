package timeline.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.PartCounts;
import timeline.tally.Tally.Column;
import timeline.tally.Tally.Row;
import timeline.view.Measure;
import timeline.view.ViewDefinition;
import tools.jackson.databind.JsonNode;

/** Makes groups of entries; one with several values is in the group of each. */
final class TallyFold {

    private final ViewDefinition definition;
    private final List<String> groups;
    private final MeasureFold measures;

    TallyFold(ViewDefinition definition, List<ChronicleEntry> all, LocalDate today, String language) {
        this.definition = definition;
        this.groups = definition.group();
        this.measures = new MeasureFold(new PartCounts(all), today, language);
    }

    List<Column> columns() {
        return Stream.concat(
                        groups.stream().map(group -> new Column(group, Optional.empty())),
                        definition.measures().stream().map(measure -> new Column(measure.as(), Optional.of(measure))))
                .toList();
    }

    List<Row> rows(List<Counted> counted) {
        Map<List<JsonNode>, List<Counted>> byKeys = new TreeMap<>(KeyOrder.OF_ROWS);
        for (Counted one : counted) {
            for (List<JsonNode> keys : keys(one)) {
                byKeys.computeIfAbsent(keys, first -> new ArrayList<>()).add(one);
            }
        }
        return byKeys.entrySet().stream()
                .limit(Tally.MOST_ROWS)
                .map(group -> row(group.getKey(), group.getValue()))
                .toList();
    }

    private Row row(List<JsonNode> keys, List<Counted> group) {
        List<JsonNode> cells = new ArrayList<>(keys);
        for (Measure measure : definition.measures()) {
            cells.add(measures.of(measure, group));
        }
        return new Row(cells);
    }

    /** Every combination of the keys that an entry has in each group. */
    private List<List<JsonNode>> keys(Counted one) {
        List<List<JsonNode>> all = List.of(List.of());
        for (String group : groups) {
            List<List<JsonNode>> longer = new ArrayList<>();
            for (List<JsonNode> keys : all) {
                for (JsonNode key : one.keys(group)) {
                    longer.add(Stream.concat(keys.stream(), Stream.of(key)).toList());
                }
            }
            all = longer;
        }
        return all;
    }
}
