package timeline.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/timelines/1/years/2022",
                "/timelines/1?year=2022&lane=career",
                "/%EC%82%B6",
                "/a#b",
                "/a//b"
            })
    void leadsToAnAddressOnThisServer(String asked) {
        assertThat(LocalPath.orHome(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "timelines",
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/\t/elsewhere.example",
                "\t//elsewhere.example",
                " //elsewhere.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: a=b",
                "/a\\..\\b"
            })
    void leadsHomeRatherThanElsewhere(String asked) {
        assertThat(LocalPath.orHome(asked)).isEqualTo("/");
    }

    @Test
    void leadsHomeWhenNothingWasAsked() {
        assertThat(LocalPath.orHome(null)).isEqualTo("/");
    }
}
