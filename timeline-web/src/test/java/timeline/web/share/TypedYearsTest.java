package timeline.web.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedYearsTest {

    @Test
    void readsYearsAndRanges() {
        assertThat(TypedYears.read("2019-2021, 2024년")).contains(List.of(2019, 2020, 2021, 2024));
        assertThat(TypedYears.read(" ")).contains(List.of());
    }

    @Test
    void refusesWhatIsNone() {
        for (String typed : List.of("작년", "2022-2021", "0", "1-9999", "2022 2023", ",")) {
            assertThat(TypedYears.read(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void writesThemAsTheyAreTyped() {
        assertThat(TypedYears.write(List.of(2019, 2020, 2021, 2024))).isEqualTo("2019–2021, 2024");
        assertThat(TypedYears.write(List.of())).isEmpty();
    }
}
