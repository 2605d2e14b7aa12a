package timeline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import timeline.date.EdtfRejected.Reason;
import tools.jackson.databind.json.JsonMapper;

class EdtfTest {

    @Test
    void isEqualByItsTextAlone() {
        assertThat(Edtf.of("2022-XX"))
                .isEqualTo(Edtf.parse("2022-XX"))
                .hasSameHashCodeAs(Edtf.parse("2022-XX"))
                .hasToString("2022-XX")
                .isNotEqualTo(Edtf.of("2022"));
    }

    @Test
    void isAPlainStringInJson() {
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.writeValueAsString(Edtf.of("2021-12~"))).isEqualTo("\"2021-12~\"");
        assertThat(json.readValue("\"2022-03/..\"", Edtf.class)).isEqualTo(Edtf.of("2022-03/.."));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Seoul, 2022-03-17T09:30:00, 2022-03-17",
        "America/Los_Angeles, 2022-03-17T09:30:00, 2022-03-17",
        "America/Los_Angeles, 2022-03-17T00:30:00Z, 2022-03-16",
        "Pacific/Kiritimati, 2022-03-17T10:00:00Z, 2022-03-18",
        "UTC, 2022-03-17T00:30:00+09:00, 2022-03-16"
    })
    void laysATimeOfDayOnTheDayOfTheZone(ZoneId zone, String text, String day) {
        assertThat(Edtf.of(text).in(zone).earliest()).hasToString(day);
        assertThat(Edtf.of(text).in(zone).latest()).hasToString(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-17/.., 2022-03-20, 2022-03-17/2022-03-20",
        "2022-03-17/, 2022-04~, 2022-03-17/2022-04~",
        "2022-03~/.., 2022-03, 2022-03~/2022-03",
        "2022/.., 2022-23, 2022/2022-23",
        "2022-03-17/.., 2022-03-17, 2022-03-17/2022-03-17"
    })
    void putsAnEndInThePlaceOfAnOpenOne(String text, String end, String ended) {
        Edtf closed = Edtf.of(text).endingAt(Edtf.of(end));
        assertThat(closed).isEqualTo(Edtf.of(ended));
        assertThat(closed.ongoing() || closed.endUnknown()).isFalse();
        assertThat(closed.in(ZoneId.of("UTC"))).isEqualTo(Edtf.of(ended).in(ZoneId.of("UTC")));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-17/.., 2022-03-10, ENDS_BEFORE_START",
        "2022-03-17/, 2021, ENDS_BEFORE_START",
        "2022-03-17, 2022-03-20, NOT_OPEN",
        "2022-03-17/2022-04, 2022-03-20, NOT_OPEN",
        "../2022-04, 2022-03-20, NOT_OPEN",
        "[2022-03..], 2022-03-20, NOT_OPEN",
        "2022-03-17/.., 2022-03-20/.., END_NOT_A_DATE",
        "2022-03-17/.., 2022-03-20/2022-04, END_NOT_A_DATE",
        "2022-03-17/.., [2022-03-20..2022-04], END_NOT_A_DATE",
        "2022-03-17/.., 2022-03-20T09:30:00Z, END_NOT_A_DATE"
    })
    void refusesAnEndThatDoesNotFit(String text, String end, Reason reason) {
        EdtfRejected rejected =
                catchThrowableOfType(EdtfRejected.class, () -> Edtf.of(text).endingAt(Edtf.of(end)));
        assertThat(rejected.reason()).isEqualTo(reason);
        assertThat(rejected.getMessage()).containsPattern("[Ww]rite|Correct");
    }
}
