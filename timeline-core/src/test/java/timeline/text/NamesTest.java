package timeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final AtomicInteger lookups = new AtomicInteger();

    private final Names names = new Names("ko", () -> {
        lookups.incrementAndGet();
        return new Names.Called(Map.of("second-child", "둘째"), Map.of("family-illness", "투병"));
    });

    @Test
    void tellsItsLanguageWithoutLookingNamesUp() {
        assertThat(names.language()).isEqualTo("ko");
        assertThat(lookups).hasValue(0);
    }

    @Test
    void looksNamesUpOnceWhenTheFirstIsAskedFor() {
        assertThat(names.subject("second-child")).isEqualTo("둘째");
        assertThat(names.storyline("family-illness")).isEqualTo("투병");
        assertThat(lookups).hasValue(1);
    }

    @Test
    void leavesAKeyWithoutANameStandingForItself() {
        assertThat(names.subject("team")).isEqualTo("team");
        assertThat(names.storyline("daily-routine")).isEqualTo("daily-routine");
    }
}
