package timeline.web.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links as they stand in HTML. */
class EyesCarriedOnTest {

    @ParameterizedTest
    @CsvSource({
        "/timelines/1,                               /timelines/1?as=work",
        "/timelines/1/years/2022#entry-2,            /timelines/1/years/2022?as=work#entry-2",
        "/timelines/1/search?q=a&amp;cursor=b,       /timelines/1/search?q=a&amp;cursor=b&amp;as=work",
        "/timelines/1?as=family,                     /timelines/1?as=family",
        "/timelines/1?a=b&amp;as=family,             /timelines/1?a=b&amp;as=family",
        "/timelines/1?as=,                           /timelines/1",
        "/timelines/1?a=b&amp;as=,                   /timelines/1?a=b",
        "/timelines/1?as=&amp;a=b#c,                 /timelines/1?a=b#c",
        "/api/v1/timelines/1/years/2022.svg,         /api/v1/timelines/1/years/2022.svg?as=work",
        "?month=2022-03,                             ?month=2022-03&amp;as=work",
        "/timelines/1/storylines/%EB%B3%91,          /timelines/1/storylines/%EB%B3%91?as=work",
        "#improve,                                   #improve",
        "/timeline.css,                              /timeline.css",
        "/account,                                   /account",
        "https://example.org/timelines/1,            https://example.org/timelines/1"
    })
    void putsTheEyesOnWhatLiesWithinATimeline(String link, String carried) {
        assertThat(EyesCarriedOn.carried(new Eyes(Optional.of("work")), link)).isEqualTo(carried);
    }

    @ParameterizedTest
    @CsvSource({
        "/timelines/1, /timelines/1",
        "/timelines/1?as=work, /timelines/1?as=work",
        "/timelines/1?a=b&c=d, /timelines/1?a=b&c=d"
    })
    void leavesLinksOfOnesOwnEyesAsTheyAre(String link, String carried) {
        assertThat(EyesCarriedOn.carried(Eyes.OWN, link)).isEqualTo(carried);
    }
}
