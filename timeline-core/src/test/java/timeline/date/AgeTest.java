package timeline.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2021-10-05 | 2022-03-17            | 5 months old        | 생후 5개월
        2021-10-05 | 2022-03               | 4–5 months old      | 생후 4~5개월
        2021-10-05 | 2022-03~              | about 4–5 months old | 생후 4~5개월쯤
        2021-10~   | 2022-03-17            | about 4–5 months old | 생후 4~5개월쯤
        2021-10-05 | [2022-03-10..2022-03-17] | about 5 months old | 생후 5개월쯤
        2021-10-05 | 2021-10-17            | 12 days old         | 생후 12일
        2021-10-05 | 2021-10-06            | 1 day old           | 생후 1일
        2021-10-05 | 2021-10-05            | newborn             | 생후 0일
        2021-10-05 | 2021-11-05            | 1 month old         | 생후 1개월
        2021-10-05 | 2023-10-04            | 23 months old       | 생후 23개월
        2021-10-05 | 2023-10-05            | 2 years old         | 만 2세
        2019-05-01 | 2022-06/..            | 3 years old         | 만 3세
        2019       | 2022                  | 2–3 years old       | 만 2~3세
        2021-10-05 | 2022-03-17/2030       | 5 months old        | 생후 5개월
        2021-10-05 | 2021                  | 0–2 months old      | 생후 0~2개월
        2020-02-29 | 2021-02-28            | 11 months old       | 생후 11개월
        """)
    void isAsExactAsBothDatesAre(String born, String when, String english, String korean) {
        Age age = age(when, born).orElseThrow();

        assertThat(age.in(Locale.ENGLISH)).isEqualTo(english);
        assertThat(age.in(Locale.KOREAN)).isEqualTo(korean);
    }

    @ParameterizedTest
    @CsvSource({"2021-10-05, 2021-10-04", "2021-10-05, 2020", "2021-10-05, [..2022]", "[..2021], 2022"})
    void isUnknownBeforeBirthAndOfDaysThatNobodyKnows(String born, String when) {
        assertThat(age(when, born)).isEmpty();
    }

    private static Optional<Age> age(String when, String born) {
        ZoneId seoul = ZoneId.of("Asia/Seoul");
        return Age.at(Edtf.parse(when).in(seoul), Edtf.parse(born).in(seoul));
    }
}
