package timeline.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import timeline.entry.EntryReader.Read;
import timeline.kind.Problem;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What comes of reading an entry as it was sent. */
final class Reading {

    private Reading() {}

    static ObjectNode json(String said) {
        return (ObjectNode) StrictJson.MAPPER.readTree(said);
    }

    static EntryContent accepted(JsonNode said) {
        Read read = EntryReader.read(said);
        assertThat(read).isInstanceOf(Read.Accepted.class);
        return ((Read.Accepted) read).content();
    }

    static List<Problem> problems(JsonNode said) {
        return EntryReader.read(said) instanceof Read.Refused refused ? refused.problems() : List.of();
    }

    static List<String> pointers(JsonNode said) {
        return problems(said).stream().map(Problem::pointer).toList();
    }

    /** Pointers as a table has them: one after the other, or nothing. */
    static List<String> list(@Nullable String pointers) {
        return pointers == null ? List.of() : List.of(pointers.split(" (?=/)"));
    }
}
