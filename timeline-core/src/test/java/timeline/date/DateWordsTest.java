package timeline.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2022                     | 2022                                          | 2022년
                    2022-03                  | March 2022                                    | 2022년 3월
                    2022-03-17               | 17 March 2022                                 | 2022년 3월 17일
                    2022-03-17T20:00:00Z     | 18 March 2022, 05:00:00                       | 2022년 3월 18일 05:00:00
                    202X                     | the 2020s                                     | 2020년대
                    19XX                     | some year from 1900 to 1999                   | 1900년에서 1999년 사이의 어느 해
                    2022-XX                  | some month of 2022                            | 2022년의 어느 달
                    2022-XX-XX               | some day of 2022                              | 2022년의 어느 날
                    2022-03-XX               | some day of March 2022                        | 2022년 3월의 어느 날
                    Y12022                   | 12022                                         | 12022년
                    2021-12~                 | about December 2021                           | 2021년 12월쯤
                    2022?                    | 2022 (not certain)                            | 2022년(확실하지 않음)
                    2022-~03-17?             | about 17 March 2022 (not certain)             | 2022년 3월 17일쯤(확실하지 않음)
                    2022-24                  | winter 2022 (into 2023)                       | 2022년 겨울(2023년으로 이어짐)
                    2022-36                  | the last quarter of 2022                      | 2022년 4분기
                    2022-40                  | the first half of 2022                        | 2022년 상반기
                    2022-03/2022-12          | from March 2022 to December 2022              | 2022년 3월부터 2022년 12월까지
                    2022-03-17/..            | since 17 March 2022, still going on           | 2022년 3월 17일부터 계속
                    2022-03-10~/             | from about 10 March 2022, until nobody knows when | 2022년 3월 10일쯤부터, 끝은 모름
                    ../2022-03-17            | until 17 March 2022                           | 2022년 3월 17일까지
                    /2022-03-17              | from nobody knows when until 17 March 2022    | 시작은 모르고 2022년 3월 17일까지
                    [2022-03..2022-12]       | some time between March 2022 and December 2022 | 2022년 3월부터 2022년 12월 사이의 어느 때
                    [..2022-03]              | some time up to March 2022                    | 2022년 3월 또는 그 전의 어느 때
                    [2022-03..]              | some time from March 2022 on                  | 2022년 3월 또는 그 뒤의 어느 때
                    """)
    void saysWhatWasWritten(String text, String english, String korean) {
        assertThat(DateWords.of(Edtf.of(text), Locale.UK, SEOUL)).isEqualTo(english);
        assertThat(DateWords.of(Edtf.of(text), Locale.KOREA, SEOUL)).isEqualTo(korean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2022-03-17 | en-US | March 17, 2022
                    2022-23    | en-US | fall 2022
                    2022-23    | en    | autumn 2022
                    2022-03-17 | fr    | 17 March 2022
                    """)
    void followsTheCountryOfTheReader(String text, Locale locale, String words) {
        assertThat(DateWords.of(Edtf.of(text), locale, SEOUL)).isEqualTo(words);
    }

    @Test
    void hasWordsForEveryForm() {
        assertThat(SpanTest.grid())
                .allSatisfy(text -> assertThat(DateWords.of(Edtf.of(text), Locale.UK, SEOUL))
                        .matches("[A-Za-z0-9 (),]+"))
                .allSatisfy(text -> assertThat(DateWords.of(Edtf.of(text), Locale.KOREA, SEOUL))
                        .matches("[가-힣0-9 (),~]+"));
    }
}
