package timeline.date.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import timeline.date.DateWords;
import timeline.date.Edtf;

/** Whatever is typed, words of dates in any order among them, is either read as EDTF or refused in words. */
class AnythingTypedTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "3",
            "10",
            "12",
            "13",
            "17",
            "29",
            "31",
            "32",
            "99",
            "0000",
            "1900",
            "2022",
            "2024",
            "9999",
            "'22",
            "90s",
            "1900s",
            "17th",
            "20220310",
            "99999",
            "/",
            "-",
            ".",
            "~",
            ",",
            "?",
            "(목)",
            "[",
            "]",
            "/..",
            "T",
            "X");

    private final DateInterpreter interpreter = new DateInterpreter();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isReadOrRefusedButNeverFails(long seed) {
        Random random = new Random(seed);
        Lexicon lexicon = seed % 2 == 0 ? Lexicon.KOREAN : Lexicon.ENGLISH;
        List<String> words = new ArrayList<>(lexicon.words());
        words.sort(String::compareTo);
        int read = 0;
        for (int round = 0; round < 5_000; round++) {
            read += check(text(words, random), round % 2 == 0 ? Locale.KOREA : Locale.US);
        }
        assertThat(read).isBetween(200, 4_000);
    }

    @Test
    void everyWordIsKnownToTheLexerAsItself() {
        for (Lexicon lexicon : List.of(Lexicon.KOREAN, Lexicon.ENGLISH)) {
            for (String word : lexicon.words()) {
                assertThat(Lexer.cut(word, lexicon)).extracting(Token::text).containsExactly(word);
            }
        }
    }

    private static String text(List<String> words, Random random) {
        return IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(at -> random.nextInt(3) == 0
                        ? words.get(random.nextInt(words.size()))
                        : NUMBERS.get(random.nextInt(NUMBERS.size())))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }

    private int check(String text, Locale locale) {
        Interpretation interpretation = interpreter.interpret(text, locale, SEOUL, LEAP_DAY);
        List<Reading> readings = DateInterpreterTest.readings(interpretation);
        for (Reading reading : readings) {
            assertThat(Edtf.parse(reading.edtf().text())).isEqualTo(reading.edtf());
            assertThat(reading.words()).isEqualTo(DateWords.of(reading.edtf(), locale, SEOUL));
        }
        assertThat(readings).extracting(Reading::words).doesNotHaveDuplicates();
        if (interpretation instanceof Interpretation.NotUnderstood none) {
            assertThat(none.words()).isNotBlank();
        }
        return readings.isEmpty() ? 0 : 1;
    }
}
