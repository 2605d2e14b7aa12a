package timeline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import timeline.date.EdtfRejected.Reason;

class EdtfRejectedTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, delimiter = '|', textBlock = """
                    2022-13|NO_SUCH_MONTH|5
                    2022-00|NO_SUCH_MONTH|5
                    2022-20|NO_SUCH_MONTH|5
                    2022-42|NO_SUCH_MONTH|5
                    2022-3|NO_SUCH_MONTH|5
                    2022-|NO_SUCH_MONTH|5
                    2022-02-30|NO_SUCH_DAY|8
                    2023-02-29|NO_SUCH_DAY|8
                    2022-03-00|NO_SUCH_DAY|8
                    2022-03-7|NO_SUCH_DAY|8
                    2022-03-|NO_SUCH_DAY|8
                    2022-33-01|DAY_OF_GROUP|7
                    2022-21-XX|DAY_OF_GROUP|7
                    2022-03-17/2022-03-10|ENDS_BEFORE_START|11
                    2022/2021-06|ENDS_BEFORE_START|5
                    2022-06/2022-05~|ENDS_BEFORE_START|8
                    [2022-03-17..2022-03-10]|ENDS_BEFORE_START|13
                    ''|EMPTY|0
                    ' '|WHITESPACE|0
                     2022|WHITESPACE|0
                    2022 |WHITESPACE|4
                    2022 - 03|WHITESPACE|4
                    2022-03 / 2022-05|WHITESPACE|7
                    March|NOT_A_DATE|0
                    March 2022|NOT_A_DATE|0
                    3월|YEAR_LENGTH|0
                    작년|NOT_A_DATE|0
                    Tuesday|NOT_A_DATE|0
                    September|NOT_A_DATE|0
                    Wednesday|NOT_A_DATE|0
                    Easter|NOT_A_DATE|0
                    -|NEGATIVE_YEAR|0
                    !|NOT_A_DATE|0
                    2022-03/April|NOT_A_DATE|8
                    2022-March|UNEXPECTED|5
                    2022.03.10|UNEXPECTED|4
                    2022-03-17Z|UNEXPECTED|10
                    2022年|UNEXPECTED|4
                    22|YEAR_LENGTH|0
                    22-03|YEAR_LENGTH|0
                    12022|YEAR_LENGTH|0
                    20220317|BASIC_FORMAT|0
                    20220317T093000Z|BASIC_FORMAT|0
                    2022-W11|WEEK_OR_ORDINAL|5
                    2022-076|WEEK_OR_ORDINAL|5
                    2022-0317|WEEK_OR_ORDINAL|5
                    -0044|NEGATIVE_YEAR|0
                    2022/-0044|NEGATIVE_YEAR|5
                    Y-12022|NEGATIVE_YEAR|1
                    Y17E7|EXPONENTIAL_YEAR|3
                    2022E3|EXPONENTIAL_YEAR|4
                    1950S2|SIGNIFICANT_DIGITS|4
                    Y171010000S3|SIGNIFICANT_DIGITS|10
                    Y2022|LONG_YEAR|0
                    Y|LONG_YEAR|0
                    Y02022|LONG_YEAR|0
                    Y1000000000|LONG_YEAR|0
                    Y12022-03|LONG_YEAR|6
                    1XXX|UNSPECIFIED_DIGITS|0
                    XXXX|UNSPECIFIED_DIGITS|0
                    20X2|UNSPECIFIED_DIGITS|0
                    202x|UNSPECIFIED_DIGITS|3
                    202X-03|UNSPECIFIED_DIGITS|0
                    2022-1X|UNSPECIFIED_DIGITS|5
                    2022-XX-17|UNSPECIFIED_DIGITS|8
                    2022-03-1X|UNSPECIFIED_DIGITS|8
                    2022-xx|UNSPECIFIED_DIGITS|5
                    2022~~|QUALIFIER|5
                    2022?~|QUALIFIER|5
                    ??2022|QUALIFIER|1
                    2022-~?03|QUALIFIER|6
                    2022-03-17T09:30:00Z~|QUALIFIER|20
                    2022-03-17T09:30:00~|QUALIFIER|19
                    2022-03-17T24:00:00|NO_SUCH_TIME|11
                    2022-03-17T09:60:00|NO_SUCH_TIME|11
                    2022-03-17T23:59:60Z|NO_SUCH_TIME|11
                    2022-03T09:30:00|TIME_WITHOUT_DAY|7
                    2022-03-17~T09:30:00|TIME_WITHOUT_DAY|11
                    2022-03-XXT09:30:00|TIME_WITHOUT_DAY|10
                    2022-03-17T09:30|TIME_INCOMPLETE|16
                    2022-03-17T09:30Z|TIME_INCOMPLETE|16
                    2022-03-17T9:30:00|TIME_INCOMPLETE|11
                    2022-03-17T|TIME_INCOMPLETE|11
                    2022-03-17T09:30:00.000Z|FRACTION_OF_SECOND|19
                    2022-03-17T09:30:00+9|NO_SUCH_OFFSET|19
                    2022-03-17T09:30:00+0900|NO_SUCH_OFFSET|19
                    2022-03-17T09:30:00+19:00|NO_SUCH_OFFSET|19
                    2022-03-17T09:30:00z|UNEXPECTED|19
                    2022-03-17T09:30:00Z[Asia/Seoul]|TIME_IN_INTERVAL|10
                    2022-03-17T09:30:00Z/2022-03-18|TIME_IN_INTERVAL|10
                    2022-03-17/2022-03-18T09:30:00Z|TIME_IN_INTERVAL|21
                    [2022-03-17T09:30:00Z..2022-03-18]|TIME_IN_INTERVAL|11
                    [1667,1668]|LIST|5
                    [1667,1670..1672]|LIST|5
                    2022-03,2022-04|LIST|7
                    {1667,1668}|SET|0
                    {1960..1961-12}|SET|0
                    [2022]|RANGE|0
                    []|RANGE|0
                    [2022..2023|RANGE|11
                    2022..2023|RANGE|4
                    [2022..2023]~|RANGE|13
                    [2022..2023..2024]|RANGE|11
                    [..]|NOTHING_KNOWN|1
                    /|NOTHING_KNOWN|0
                    ../..|NOTHING_KNOWN|0
                    ../|NOTHING_KNOWN|0
                    /..|NOTHING_KNOWN|0
                    2022/03/17|SLASHES|7
                    2021/2022/2023|SLASHES|9
                    [2021..2022]/2023|RANGE|17
                    2020/[2021..2022]|NOT_A_DATE|5
                    """)
    void namesTheFormAndItsPlace(String text, Reason reason, int at) {
        EdtfRejected rejected = rejection(text);
        assertThat(rejected.reason()).isEqualTo(reason);
        assertThat(rejected.at()).isEqualTo(at);
    }

    @Test
    void saysWhatIsWrongWhereAndWhatToDo() {
        assertThat(rejection("2022-02-30"))
                .hasMessage("\"30\" at character 9 is not a day of that month, with two digits: "
                        + "leave the day out when it is not known, such as 2022-02.");
        assertThat(rejection("{1667,1668}").messageIn(Locale.forLanguageTag("en-GB")))
                .isEqualTo("Sets of dates ({..}) are not read: \"{1667,1668}\" at character 1. "
                        + "Record one entry for each date, or write 2022-03-10/2022-03-17 for all the days between.");
        assertThat(rejection("2022-13").messageIn(Locale.KOREA))
                .isEqualTo("6번째 글자의 \"13\"은(는) 달이 아닙니다. 달은 두 자리로 01부터 12까지이고, " + "21부터 41까지는 계절, 분기, 넉 달, 반기입니다.");
    }

    @Test
    void speaksEnglishToReadersOfOtherLanguagesWhateverTheMachineSpeaks() {
        EdtfRejected rejected = rejection("March");
        assertThat(rejected.messageIn(Locale.FRENCH)).isEqualTo(rejected.getMessage());
        assertThat(rejected.getMessage()).contains("2022-03-17");
    }

    @Test
    void quotesOnlyTheBeginningOfALongText() {
        assertThat(rejection("가".repeat(100_000)).getMessage()).hasSizeLessThan(250);
        assertThat(rejection("x" + "😀".repeat(50)).getMessage()).contains("😀…\"");
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsOfItsOwnInBothLanguages(Reason reason) {
        assertThat(new EdtfRejected(reason, "2022", 0).messageIn(Locale.KOREAN)).matches("(?s).*[가-힣].*");
        assertThat(wordsOfAll(Locale.ENGLISH)).hasSize(Reason.values().length);
        assertThat(wordsOfAll(Locale.KOREAN)).hasSize(Reason.values().length);
    }

    private static Set<String> wordsOfAll(Locale locale) {
        return Stream.of(Reason.values())
                .map(reason -> new EdtfRejected(reason, "2022", 0).messageIn(locale))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static EdtfRejected rejection(String text) {
        return catchThrowableOfType(EdtfRejected.class, () -> Edtf.parse(text));
    }
}
