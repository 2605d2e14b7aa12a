package timeline.retrospective;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import timeline.kind.Problem;
import tools.jackson.databind.JsonNode;

/** Reads a whole retrospective from JSON. */
final class DocumentReader {

    private static final String[] ITEM = {
        "id", "text", "because", "evidence", "audience", "answers", "carriedFrom", "outcome"
    };

    private final RetrospectiveReader parts;
    private final JsonNode said;
    private final Members members;
    private final List<Problem> problems;
    private final Set<ItemId> ids = new HashSet<>();

    DocumentReader(RetrospectiveReader parts, JsonNode said, List<Problem> problems, String... known) {
        this.parts = parts;
        this.said = said;
        this.problems = problems;
        this.members = Members.of(said, "", problems, known);
    }

    RetrospectiveDocument whole() {
        int year = members.year("year");
        List<Section> sections = sections();
        List<PlacedItem> items = new ArrayList<>();
        for (Column column : Column.values()) {
            items.addAll(members.each(column.key(), (node, at) -> item(column, node, at, Members::itemRequired)));
        }
        List<SaidOutcome> outcomes = members.each("followUp", (node, at) -> outcome(year, node, at));
        return new RetrospectiveDocument(year, sections, items, outcomes);
    }

    RetrospectiveParts parts(int year) {
        Map<Column, List<PlacedItem>> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            if (members.has(column.key())) {
                columns.put(column, members.each(column.key(), (node, at) -> itemOf(year, column, node, at)));
            }
        }
        List<SaidOutcome> outcomes = members.each("followUp", (node, at) -> outcome(year, node, at));
        Optional<List<Section>> sections = members.has("sections") ? Optional.of(sections()) : Optional.empty();
        return new RetrospectiveParts(sections, columns, outcomes);
    }

    /** An item that may leave its id to what it says. */
    private Optional<PlacedItem> itemOf(int year, Column column, JsonNode node, String at) {
        return item(
                column,
                node,
                at,
                (item, name) -> item.has(name)
                        ? item.item(name)
                        : Optional.of(ItemId.of(year, column, item.wordsIfAny("text"), ids)));
    }

    private List<Section> sections() {
        if (members.has("sections") && !said.path("sections").isArray()) {
            members.refuse("sections", "is a list of chapters");
        }
        return parts.sections(said.path("sections"), "/sections");
    }

    private Optional<PlacedItem> item(
            Column column, JsonNode node, String at, BiFunction<Members, String, Optional<ItemId>> readId) {
        Members item = Members.of(node, at, problems, ITEM);
        if (item.has("outcome")) {
            item.refuse("outcome", "is said by the later year: put it into the followUp of that year");
        }
        ItemContent content = parts.content(item);
        Optional<ItemId> id = readId.apply(item, "id");
        id.filter(known -> !ids.add(known)).ifPresent(twice -> item.refuse("id", "is the id of another item too"));
        return id.map(known -> new PlacedItem(known, column, content));
    }

    private Optional<SaidOutcome> outcome(int year, JsonNode node, String at) {
        Members said = Members.of(node, at, problems, "from", "item", "outcome", "note");
        int from = said.year("from");
        if (from >= year && year > 0) {
            said.refuse("from", "is a year before " + year);
        }
        Outcome outcome = said.outcome("outcome");
        Optional<ItemId> item = said.itemRequired("item");
        return item.map(known -> new SaidOutcome(from, known, outcome, said.wordsIfAny("note")));
    }
}
