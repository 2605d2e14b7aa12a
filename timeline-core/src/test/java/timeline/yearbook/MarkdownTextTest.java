package timeline.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            야근보다 조근             | 야근보다 조근
            주 3회 (스쿼트, e.g. 로잉) | 주 3회 (스쿼트, e.g. 로잉)
            "- 목록이 아니다"         | "\\- 목록이 아니다"
            "1. 차례가 아니다"        | "1\\. 차례가 아니다"
            2022년                   | 2022년
            a*b_c`d                  | a\\*b\\_c\\`d
            <b> & [x]                | \\<b> \\& \\[x\\]
            C:\\path                 | C:\\\\path
            "  앞뒤  "               | "&#32;&#32;앞뒤&#32;&#32;"
            """)
    void writesWordsSoThatTheyReadAsTheyAre(String words, String written) {
        assertThat(MarkdownText.write(words, "\\\n")).isEqualTo(written);
        assertThat(MarkdownText.read(written)).isEqualTo(words);
    }

    @Test
    void readsWhatPeopleWriteByHand() {
        assertThat(MarkdownText.read("R&D, a < b, &amp; \\* \\한 50%")).isEqualTo("R&D, a < b, & * \\한 50%");
    }
}
