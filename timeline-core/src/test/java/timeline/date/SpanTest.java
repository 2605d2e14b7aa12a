package timeline.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2022,                     2022-12-31, 2022-01-01
                    2022-03-17,               2022-03-17, 2022-03-17
                    2022-03/2022-12,          2022-03-31, 2022-12-01
                    2022/2022-03,             2022-03-31, 2022-03-01
                    2022-03-17/2022-03,       2022-03-17, 2022-03-17
                    2022-03/..,               2022-03-31,
                    2022-03/,                 2022-03-31,
                    ../2022-03,               2022-03-31, 2022-03-01
                    /2022-03,                 2022-03-31, 2022-03-01
                    [2022-03-10..2022-03-17], 2022-03-17, 2022-03-10
                    [..2022-03],              2022-03-31,
                    [2022-03..],                        , 2022-03-01
                    """)
    void tellsWhenItHadBegunAndWhenItCanHaveEnded(
            String text, @Nullable LocalDate startLatest, @Nullable LocalDate endEarliest) {
        assertThat(span(text).startLatest()).isEqualTo(startLatest);
        assertThat(span(text).endEarliest()).isEqualTo(endEarliest);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2022-03-17,              true,  true
                    2022-03,                 true,  true
                    2022-XX,                 true,  true
                    2021-12~,                false, false
                    2021-12?,                false, false
                    2021-12-03%,             false, false
                    2022-~03,                false, false
                    2022?-03-17,             false, false
                    ~2022-03-17,             false, false
                    2022-03-17T09:30:00Z,    true,  true
                    2022-03/2022-12,         true,  true
                    2022-03~/2022-12,        false, true
                    2022-03/2022-12?,        true,  false
                    2022-~03-17/2022-12-%03, false, false
                    2022-03/..,              true,  true
                    2022-03~/..,             false, true
                    2022-03/,                true,  false
                    ../2022-03,              false, true
                    /2022-03~,               false, false
                    [2022-03..2022-04],      false, false
                    [..2022-03],             false, false
                    [2022-03..],             false, false
                    """)
    void hasASoftEdgeWhereThatEdgeIsNotSure(String text, boolean startCertain, boolean endCertain) {
        assertThat(span(text).startCertain()).isEqualTo(startCertain);
        assertThat(span(text).endCertain()).isEqualTo(endCertain);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2022, true
                    2022~, true
                    2022-XX, true
                    2022-XX-XX, true
                    202X, true
                    Y12022, true
                    2022/.., true
                    2022/, true
                    2021/2022, true
                    ../2022, true
                    [2021..2022], true
                    [2021..], true
                    2022-03, false
                    2022-21, false
                    2022-40, false
                    2022-03/.., false
                    2019~/2022-01, false
                    2022-01/2023, false
                    [..2022-03], false
                    """)
    void knowsWhenNothingBetterThanTheYearIsKnown(String text, boolean wholeYear) {
        assertThat(span(text).wholeYear()).isEqualTo(wholeYear);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2022-03,            false, false, false, false
                    2022-03/2022-04,    true,  false, false, false
                    2022-03/..,         true,  false, true,  false
                    2022-03/,           true,  false, false, true
                    ../2022-03,         true,  false, false, false
                    [2022-03..2022-04], false, true,  false, false
                    [2022-03..],        false, true,  false, false
                    """)
    void tellsTheFormsApart(
            String text, boolean interval, boolean someTimeBetween, boolean ongoing, boolean endUnknown) {
        assertThat(span(text))
                .extracting(Span::interval, Span::someTimeBetween, Span::ongoing, Span::endUnknown)
                .containsExactly(interval, someTimeBetween, ongoing, endUnknown);
        assertThat(Edtf.of(text).ongoing()).isEqualTo(ongoing);
        assertThat(Edtf.of(text).endUnknown()).isEqualTo(endUnknown);
    }

    @Test
    void keepsItsDaysInOrder() {
        assertThat(grid()).hasSizeGreaterThan(5_000).allSatisfy(SpanTest::keepsInOrder);
    }

    @Test
    void movesNoBoundByAQualifier() {
        assertThat(grid()).hasSizeGreaterThan(5_000).allSatisfy(SpanTest::boundsOfTheUnqualified);
    }

    private static void keepsInOrder(String text) {
        Span span = span(text);
        assertInOrder(span.earliest(), span.startLatest());
        assertInOrder(span.startLatest(), span.latest());
        assertInOrder(span.earliest(), span.endEarliest());
        assertInOrder(span.endEarliest(), span.latest());
        assertThat(span.ongoing() && span.endUnknown()).isFalse();
        assertThat(span.latest() == null).isEqualTo(open(text));
    }

    private static void boundsOfTheUnqualified(String text) {
        Span plain = span(text.replaceAll("[~?%]", ""));
        Span qualified = span(text);
        assertThat(qualified)
                .extracting(Span::earliest, Span::startLatest, Span::endEarliest, Span::latest, Span::wholeYear)
                .containsExactly(
                        plain.earliest(), plain.startLatest(), plain.endEarliest(), plain.latest(), plain.wholeYear());
    }

    @Test
    void isOrderedByItsFirstDayAndThenByItsLast() {
        assertThat(Stream.of("2022-03/..", "2022-03-01", "2022-04", "2022", "../2022-03-17", "2022-03", "../2021")
                        .map(Edtf::of)
                        .sorted((one, other) -> Span.BY_TIME.compare(one.in(SEOUL), other.in(SEOUL)))
                        .map(Edtf::text))
                .containsExactly("../2021", "../2022-03-17", "2022", "2022-03-01", "2022-03", "2022-03/..", "2022-04");
    }

    /** Every form of a date in every place where a date can stand, with and without qualifiers. */
    static Stream<String> grid() {
        List<String> earlier = dates("2021", "01");
        List<String> later = dates("2023", "12");
        return Stream.of(
                        earlier.stream(),
                        earlier.stream().flatMap(one -> later.stream().map(other -> one + "/" + other)),
                        earlier.stream().flatMap(one -> later.stream().map(other -> "[" + one + ".." + other + "]")),
                        earlier.stream().map(one -> one + "/" + one),
                        earlier.stream().flatMap(one -> Stream.of(one + "/..", one + "/", "[" + one + "..]")),
                        later.stream().flatMap(one -> Stream.of("../" + one, "/" + one, "[.." + one + "]")))
                .flatMap(texts -> texts);
    }

    private static List<String> dates(String year, String month) {
        List<String> plain = List.of(
                year,
                year.substring(0, 3) + "X",
                "20XX",
                year + "-XX",
                year + "-XX-XX",
                year + "-" + month,
                year + "-" + month + "-XX",
                year + "-" + month + "-17",
                year + "-21",
                year + "-30",
                year + "-36",
                year + "-38",
                year + "-41");
        return Stream.of(
                        plain.stream(),
                        plain.stream().map(date -> date + "~"),
                        plain.stream().map(date -> "?" + date),
                        plain.stream().filter(date -> date.length() > 4).map(date -> date.replaceFirst("-", "-%")))
                .flatMap(texts -> texts)
                .toList();
    }

    private static boolean open(String text) {
        return text.endsWith("/") || text.endsWith("/..") || text.endsWith("..]");
    }

    private static void assertInOrder(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one != null && other != null) {
            assertThat(one).isBeforeOrEqualTo(other);
        }
    }

    private static Span span(String text) {
        return Edtf.parse(text).in(SEOUL);
    }
}
