package timeline.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.picture.Pictures.options;
import static timeline.picture.Pictures.parse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;
import timeline.kind.Lane;

class PictureMarkupTest {

    @Test
    void linksAPageToItsListAndMonthsWithoutStyleOrScript() {
        String svg = YearPicture.svg(YearFixture.life("ko"), PictureOptions.page("ko"));
        assertThat(svg)
                .contains("href=\"#entry-e2762350-c937-5341-9fd5-0a72fdb904db\"", "href=\"?month=2022-03\"")
                .doesNotContain("<style", "style=", "<script", "<?xml");
        assertThat(svg.split("href=\"#entry-", -1)).hasSize(50);
    }

    @Test
    void carriesItsStyleInAFile() {
        assertThat(YearPicture.svg(YearFixture.life("ko"), PictureOptions.file("ko")))
                .contains("<style>", PictureStyle.css())
                .doesNotContain("href=", "<script");
        assertThat(PictureStyle.css())
                .contains("prefers-color-scheme: dark", "@media print")
                .doesNotContain("<", "]]>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(\"1\")</script>",
                "</text></svg>&amp;&lt;'\"",
                "null \u0000, bell \u0007, half \uD83D, not a character \uFFFF",
                "two\nlines\tand   blanks",
                ""
            })
    void escapesWhatPeopleWrite(String title) throws Exception {
        YearItem item = YearFixture.item(1, "milestone", Lane.LIVING, title, "2022-05-05");
        String svg = YearPicture.svg(YearFixture.year(List.of(item), "en", Map.of()), PictureOptions.file("en"));
        Element root = parse(svg);
        assertThat(root.getElementsByTagName("script").getLength()).isZero();
        assertThat(root.getElementsByTagName("tspan").item(0).getTextContent())
                .isEqualTo(Caption.title(item).replaceAll("[\\x00\\x07\\uD83D\\uFFFF]", "\uFFFD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"landscape", "upright"})
    void drawsAYearThatHoldsNothing(String shape) throws Exception {
        YearTimeline empty = YearFixture.year(List.of(), "en", Map.of());
        assertThat(parse(YearPicture.svg(empty, options("en", shape, "year"))).getTextContent())
                .contains("no entries");
    }
}
