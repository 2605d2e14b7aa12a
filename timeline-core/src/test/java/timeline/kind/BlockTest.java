package timeline.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTest {

    @ParameterizedTest
    @CsvSource({
        "18:00, 21:00, PT3H",
        "22:00, 05:00, PT7H",
        "23:30, 00:15, PT45M",
        "00:00, 23:59, PT23H59M",
        "12:00, 00:00, PT12H",
        "06:00, 06:00, PT24H"
    })
    void lastsUntilItEndsOnTheNextDayAtTheLatest(LocalTime start, LocalTime end, Duration length) {
        assertThat(new Block(start, end, Optional.empty()).length()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 05:00, 7시간, 7 hours",
        "23:30, 00:15, 45분, 45 minutes",
        "21:30, 05:00, 7시간 30분, 7 hours 30 minutes",
        "06:00, 07:01, 1시간 1분, 1 hour 1 minute",
        "06:00, 06:00, 24시간, 24 hours"
    })
    void saysHowLongItLasts(LocalTime start, LocalTime end, String korean, String english) {
        Block block = new Block(start, end, Optional.empty());
        assertThat(BlockWords.length(block, "ko")).isEqualTo(korean);
        assertThat(BlockWords.length(block, "en-GB")).isEqualTo(english);
    }
}
