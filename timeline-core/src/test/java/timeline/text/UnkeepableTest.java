package timeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where it is looked for in what clients send, {@code EntryReaderTest} tells. */
class UnkeepableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            "a\\u0000b"        | true
            "\\\\\\u0000"      | true
            "\\ud800"          | true
            "\\uDFFF"          | true
            "\\\\u0000"        | false
            "\\\\\\\\ud800"    | false
            "\\u0001\\ud7ff"   | false
            "가 👶"             | false
            """)
    void isSeenInWrittenJson(String json, boolean expected) {
        assertThat(Unkeepable.in(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    }
}
