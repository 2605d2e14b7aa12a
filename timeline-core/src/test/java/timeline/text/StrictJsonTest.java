package timeline.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.50",
                "[1E+3,12345678901234567890.12345678901234567890]",
                "{\"b\":1,\"a\":null}",
                "\"가 👶 \\u0000\""
            })
    void keepsWhatWasSent(String document) {
        assertThat(StrictJson.read(document.getBytes(UTF_8)).toString()).isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a": 1, "a": 1}   | Duplicate
            {"a": 1} {"b": 2}  | Trailing
            {"a": 1            | end-of-input
            {'a': 1}           | Unexpected character
            [1e2147483648]     | out of range
            [NaN]              | NaN
            """)
    void refusesWhatCouldBeReadInTwoWays(String document, String why) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> StrictJson.read(document.getBytes(UTF_8)))
                .withMessageContaining(why);
    }
}
