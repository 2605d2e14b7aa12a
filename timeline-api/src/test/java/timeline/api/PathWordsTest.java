package timeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

class PathWordsTest {

    @ParameterizedTest
    @CsvSource({
        "/, /, true",
        "/, /year, false",
        "'', '', true",
        "/year, /year, true",
        "/year, /year/, false",
        "/year, /month, false",
        "/api/{id}/years, /api/1/years, true",
        "/api/{id}/years, /api/1/months, false",
        "/api/{id}/years, /api/1/years/2022, false",
        "/api/{id}/{year:\\d+}.svg, /api/1/2022.svg, true",
        "/share/*/a, /share/k/a, true",
        "/share/**, /share/k/a, true",
        "/files/{*rest}, /files/a/b, true",
        "/api/{id}/entries/{entry}/restore, /api/1/entries/2/restore, true",
        "/api/{id}/entries/{entry}/restore, /api/1/entries/2/end, false",
        "/a b, /a%20b, true",
    })
    void neverRefusesWhatThePatternMatches(String pattern, String path, boolean expected) {
        PathContainer asked = PathContainer.parsePath(path);

        boolean may = PathWords.of(pattern).mayMatch(asked.elements());

        assertThat(may).isEqualTo(expected);
        assertThat(PathPatternParser.defaultInstance.parse(pattern).matches(asked))
                .as("what Spring says")
                .isIn(expected, false);
    }
}
