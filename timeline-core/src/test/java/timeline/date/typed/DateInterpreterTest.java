package timeline.date.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DateInterpreterTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate WEDNESDAY = LocalDate.of(2022, 8, 17);

    private final DateInterpreter interpreter = new DateInterpreter();

    @ParameterizedTest
    @CsvFileSource(resources = "typed-dates.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '"')
    void readsWhatPeopleType(
            String text,
            Locale locale,
            LocalDate saidOn,
            @Nullable String likeliest,
            @Nullable String others,
            int assumptions) {
        List<Reading> readings = readings(interpreter.interpret(text, locale, SEOUL, saidOn));
        List<String> expected = Stream.of(likeliest, others)
                .filter(column -> column != null)
                .flatMap(column -> Stream.of(column.split(" or ", -1)))
                .toList();
        assertThat(readings).extracting(reading -> reading.edtf().text()).containsExactlyElementsOf(expected);
        assertThat(readings.stream().limit(1).flatMap(reading -> reading.assumptions().stream()))
                .hasSize(assumptions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3월 10일          | 연도가 없어 가장 최근인 2022년으로 읽었습니다. | No year was said; taken as the most recent one, 2022.
        17일              | 달이 없어 가장 최근인 2022년 8월로 읽었습니다. | No month was said; taken as the most recent one, August 2022.
        화요일            | 날짜가 없어 가장 최근의 그 요일인 2022년 8월 16일로 읽었습니다. | No date was said; taken as the most recent such day, 16 August 2022.
        22년도            | 두 자리 연도를 2022년으로 읽었습니다. | The year was said with two digits; taken as 2022.
        지난주            | 한 주는 월요일부터 일요일까지로 셉니다. | Weeks are counted from Monday to Sunday.
        2022년 3월 17일 금요일 | 2022년 3월 17일은 금요일이 아니라 목요일입니다. | 17 March 2022 is a Thursday, not a Friday.
        2021년 11월부터 2월까지 | 끝에 연도가 없어 시작에 이어지는 2022년으로 읽었습니다. | No year was said of the end; taken as 2022, the first that fits the start.
        2022년 3월 초부터 | 기간의 처음이나 끝에는 초, 중순, 말을 적을 수 없어 2022년 3월 전체로 적습니다. | A part of a month or year cannot stand in an interval; it is written as March 2022.
        어제 저녁         | 하루 중의 때는 빼고 날짜만 적습니다. | The time of day is left out; only the day is kept.
        2021년 겨울       | 겨울은 해를 넘기므로 2021년에 시작하는 겨울로 읽었습니다. | A winter runs into the next year; taken as the one that begins in 2021.
        """)
    void tellsWhatItAssumedInTheReadersLanguage(String text, String korean, String english) {
        assertThat(assumptions(text, Locale.KOREA)).containsExactly(korean);
        assertThat(assumptions(text, Locale.UK)).containsExactly(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        since March 17 | en-GB | since 17 March 2022, still going on
        since March 17 | ko    | 2022년 3월 17일부터 계속
        3월에서 5월 사이 | ko  | 2022년 3월부터 2022년 5월 사이의 어느 때
        2021년 말      | ko    | 2021년 12월쯤
        probably 2021  | en-US | 2021 (not certain)
        2022-03-17T20:00:00Z | en-US | March 18, 2022, 05:00:00
        """)
    void saysInWhichWordsItUnderstood(String text, Locale locale, String words) {
        assertThat(readings(interpreter.interpret(text, locale, SEOUL, WEDNESDAY)))
                .extracting(Reading::words)
                .containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        recently      | en | “recently” was not understood. Write a date such as 17 March 2022, March 2022, from March to December 2022, or since 17 March 2022.
        설날          | ko | “설날”을(를) 알아듣지 못했습니다. 2022년 3월 17일, 2022년 3월, 3월부터 12월까지, 3월 17일부터처럼 적어 주세요.
        초등학교 때   | ko | “초등학교”을(를) 알아듣지 못했습니다. 2022년 3월 17일, 2022년 3월, 3월부터 12월까지, 3월 17일부터처럼 적어 주세요.
        March March   | en | “March March” was not understood as a date. Write it as 17 March 2022, March 2022, from March to December 2022, or since 17 March 2022.
        Feb 30        | en | There is no such day as “Feb 30”. Look at the day and the month again.
        2월 30일      | ko | “2월 30일”은(는) 없는 날짜입니다. 달과 날을 다시 확인해 주세요.
        2022-02-30    | en | "30" at character 9 is not a day of that month, with two digits: leave the day out when it is not known, such as 2022-02.
        {2022,2023}   | ko | 날짜 묶음({..})은 읽지 않습니다(1번째 글자의 "{2022,2023}"). 날짜마다 항목을 하나씩 기록하거나, 그 사이의 모든 날이라면 2022-03-10/2022-03-17로 적어 주세요.
        May 2022 to March 2022 | en | "2022-05/2022-03" ends before it starts: "2022-03" at character 9 lies before the start. Write an end on or after the start, or swap the two.
        """)
    void saysWhatItDidNotUnderstandAndWhatToWrite(String text, Locale locale, String words) {
        assertThat(interpreter.interpret(text, locale, SEOUL, WEDNESDAY))
                .isEqualTo(new Interpretation.NotUnderstood(words));
    }

    @Test
    void asksForADateWhereThereIsNone() {
        assertThat(interpreter.interpret(" ", Locale.UK, SEOUL, WEDNESDAY))
                .isEqualTo(new Interpretation.NotUnderstood(
                        "Write a date, such as 2022-03-17, 17 March 2022, March 2022, late 2021 or yesterday."));
        assertThat(interpreter.interpret("2022 ".repeat(50), Locale.KOREA, SEOUL, WEDNESDAY))
                .isEqualTo(new Interpretation.NotUnderstood("날짜로 읽기에는 너무 깁니다. 날짜나 기간 하나를 200자 안으로 적어 주세요."));
    }

    private List<String> assumptions(String text, Locale locale) {
        return readings(interpreter.interpret(text, locale, SEOUL, WEDNESDAY))
                .getFirst()
                .assumptions();
    }

    static List<Reading> readings(Interpretation interpretation) {
        return switch (interpretation) {
            case Interpretation.Understood understood -> List.of(understood.reading());
            case Interpretation.Ambiguous ambiguous -> {
                List<Reading> readings = new ArrayList<>(List.of(ambiguous.likeliest()));
                readings.addAll(ambiguous.others());
                yield readings;
            }
            case Interpretation.NotUnderstood none -> List.of();
        };
    }
}
