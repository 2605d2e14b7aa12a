package timeline.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

    @Test
    void escapesWhatWouldEndAText() {
        assertThat(new ContentLines().text("SUMMARY", "a;b,c\\d\r\ne\u0007").toString())
                .isEqualTo("SUMMARY:a\\;b\\,c\\\\d\\ne\r\n");
    }

    @Test
    void foldsBetweenCharactersAndLosesNone() {
        String title = "가나다라마바사아자차카타파하🙂".repeat(8);
        String[] lines = new ContentLines().text("SUMMARY", title).toString().split("\r\n", -1);

        assertThat(lines).hasSizeGreaterThan(4);
        assertThat(Arrays.stream(lines).mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(String.join("\r\n", lines).replace("\r\n ", "")).isEqualTo("SUMMARY:" + title + "\r\n");
    }
}
