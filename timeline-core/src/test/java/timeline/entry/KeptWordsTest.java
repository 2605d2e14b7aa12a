package timeline.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.entry.Reading.accepted;
import static timeline.entry.Reading.json;
import static timeline.entry.Reading.list;
import static timeline.entry.Reading.pointers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what people really said, and refuses what no store could give back. */
class KeptWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            title   | "a\\u0000b"                       | /title
            note    | {"ko": "\\ud800"}                 | /note/ko
            tags    | ["ok", "\\udc00\\ud800"]          | /tags/1
            details | {"a": [{"b/c": "\\u0000"}]}       | /details/a/0/b~1c
            details | {"\\udc00": 1}                    | /details/\udc00
            details | {"a": 1e999}                      |
            details | {"a": 1e1000}                     | /details/a
            details | {"a": [-1e-1000]}                 | /details/a/0
            title   | "\\ud83d\\udc76"                  |
            """)
    void refusesWhatCannotBeKept(String member, String value, String pointers) {
        ObjectNode said = json("""
                {"kind": "x-mine", "when": "2022", "title": "a", "lane": "living"}
                """);
        said.set(member, StrictJson.MAPPER.readTree(value));

        assertThat(pointers(said)).containsExactlyElementsOf(list(pointers));
    }

    @ParameterizedTest
    @MethodSource("entriesOfAYear")
    void takesEveryEntryOfARealYear(ObjectNode entry) {
        entry.remove("id");

        assertThat(accepted(entry).said()).isEqualTo(entry);
    }

    @Test
    void readsAllOfARealYear() throws IOException {
        assertThat(entriesOfAYear()).hasSize(53);
    }

    static Stream<JsonNode> entriesOfAYear() throws IOException {
        try (InputStream year = EntryReader.class.getResourceAsStream("/timeline/demo/life-2022.json")) {
            return StrictJson.read(Objects.requireNonNull(year)).path("entries").valueStream().toList().stream();
        }
    }
}
