package timeline.retrospective;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import timeline.kind.Problem;
import tools.jackson.databind.JsonNode;

/** Reads what a client says in a retrospective, and says everything that is wrong with it, each with its place. */
public final class RetrospectiveReader {

    private final List<Problem> problems = new ArrayList<>();

    private RetrospectiveReader() {}

    /** Reads {@code {"id", "column", "text", "because", "evidence", "audience", "answers"}}. */
    public static Read<NewItem> newItem(JsonNode said) {
        return read(reader -> reader.newItem(said, ""));
    }

    /** Reads an item without its id and column: {@code {"text", "because", "evidence", "audience", "answers"}}. */
    public static Read<ItemContent> item(JsonNode said) {
        return read(reader -> {
            String[] known = {"text", "because", "evidence", "audience", "answers", "carriedFrom"};
            return reader.content(Members.of(said, "", reader.problems, known));
        });
    }

    /** Reads {@code {"column", "before"}}. */
    public static Read<NewPlace> place(JsonNode said) {
        return read(reader -> {
            Members members = Members.of(said, "", reader.problems, "column", "before");
            return new NewPlace(members.column("column"), members.item("before").orElse(null));
        });
    }

    /** Reads {@code {"outcome", "note"}}. */
    public static Read<NewOutcome> outcome(JsonNode said) {
        return read(reader -> {
            Members members = Members.of(said, "", reader.problems, "outcome", "note");
            return new NewOutcome(members.outcome("outcome"), members.wordsIfAny("note"));
        });
    }

    /** Reads a list of {@code {"heading", "markdown", "evidence", "audience"}}. */
    public static Read<List<Section>> sections(JsonNode said) {
        return read(reader -> {
            if (!said.isArray()) {
                reader.problems.add(new Problem("", "sections is a list of chapters"));
            }
            return reader.sections(said, "");
        });
    }

    /**
     * Reads a whole retrospective, such as an import brings: {@code {"year", "sections", "keep", "improve", "try",
     * "followUp"}}, where every item has an id.
     */
    public static Read<RetrospectiveDocument> document(JsonNode said) {
        String[] known = {"year", "sections", "keep", "improve", "try", "followUp"};
        return read(reader -> new DocumentReader(reader, said, reader.problems, known).whole());
    }

    /**
     * Reads the parts of a retrospective that are to be other than they are: {@code {"sections", "keep", "improve",
     * "try"}}. An item without an id gets one of what it says.
     */
    public static Read<RetrospectiveParts> parts(int year, JsonNode said) {
        String[] known = {"sections", "keep", "improve", "try"};
        return read(reader -> new DocumentReader(reader, said, reader.problems, known).parts(year));
    }

    /** Reads the same with the {@code followUp} of a whole document. */
    public static Read<RetrospectiveParts> rewritten(int year, JsonNode said) {
        String[] known = {"sections", "keep", "improve", "try", "followUp"};
        return read(reader -> new DocumentReader(reader, said, reader.problems, known).parts(year));
    }

    private static <T> Read<T> read(Function<RetrospectiveReader, T> reading) {
        RetrospectiveReader reader = new RetrospectiveReader();
        T value = reading.apply(reader);
        return reader.problems.isEmpty()
                ? new Read.Accepted<>(value)
                : new Read.Refused<>(List.copyOf(reader.problems));
    }

    private NewItem newItem(JsonNode said, String at) {
        String[] known = {"id", "column", "text", "because", "evidence", "audience", "answers"};
        Members members = Members.of(said, at, problems, known);
        return new NewItem(members.item("id"), members.column("column"), content(members));
    }

    ItemContent content(Members members) {
        return new ItemContent(
                members.words("text"),
                members.each("because", (node, place) -> because(node, place, 1)),
                members.entries("evidence"),
                members.circles("audience"),
                members.items("answers"),
                members.item("carriedFrom").orElse(null));
    }

    List<Section> sections(JsonNode said, String at) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            sections.add(section(said.path(i), at + "/" + i));
        }
        return sections;
    }

    private Section section(JsonNode said, String at) {
        Members members = Members.of(said, at, problems, "heading", "markdown", "evidence", "audience");
        return new Section(
                members.words("heading"),
                members.wordsIfAny("markdown"),
                members.entries("evidence"),
                members.circles("audience"));
    }

    private Optional<Because> because(JsonNode said, String at, int depth) {
        if (depth > Because.DEEPEST) {
            problems.add(new Problem(at, "reasons nest at most " + Because.DEEPEST + " deep"));
            return Optional.empty();
        }
        Members members = Members.of(said, at, problems, "text", "because");
        return Optional.of(new Because(
                members.words("text"), members.each("because", (node, place) -> because(node, place, depth + 1))));
    }
}
