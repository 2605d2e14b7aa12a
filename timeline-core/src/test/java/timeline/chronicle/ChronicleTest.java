package timeline.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.CoreTest;
import timeline.entry.RecordEntry;
import timeline.entry.RetractEntry;
import timeline.life.Precondition;
import timeline.life.StartTimeline;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;

/** Looks for entries; it is 15 January 2023 where the timeline is lived. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChronicleTest {

    private static final Timeline LIFE = life(800);

    /** Recorded in this order, each titled by its date. */
    private static final List<String> DATES = List.of(
            "2022-03-17",
            "2022-03",
            "2022",
            "2021-12~",
            "[2022-03-10..2022-03-17]",
            "[..2022-03]",
            "[2022-03..]",
            "2022-03-17/..",
            "2022-03-10/",
            "../2022-05",
            "2021-11/2022-02",
            "2023-06/..",
            "2022-03-16T20:00:00Z",
            "Y170000002");

    @Autowired
    Recorder recorder;

    @Autowired
    ViewLag lag;

    @Autowired
    Chronicle chronicle;

    @BeforeAll
    void records() throws InterruptedException {
        start(LIFE);
        for (int i = 0; i < DATES.size(); i++) {
            record(LIFE, i, titled(DATES.get(i), DATES.get(i)));
        }
        awaitViews();
    }

    @Test
    void standsByFirstDayThenByLastThenByRecording() {
        assertThat(titles(LIFE, EntryFilter.ALL))
                .containsExactly(
                        "[..2022-03]",
                        "../2022-05",
                        "2021-11/2022-02",
                        "2021-12~",
                        "2022",
                        "2022-03",
                        "[2022-03..]",
                        "[2022-03-10..2022-03-17]",
                        "2022-03-10/",
                        "2022-03-17",
                        "2022-03-16T20:00:00Z",
                        "2022-03-17/..",
                        "2023-06/..",
                        "Y170000002");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-03-17               | 2022-03-17 | 2022-03-17 | true
            2022-03-17               | 2022-03-18 |            | false
            2022-03-17               |            | 2022-03-16 | false
            2022-03-16T20:00:00Z     | 2022-03-17 | 2022-03-17 | true
            2022-03-16T20:00:00Z     |            | 2022-03-16 | false
            2022-03                  | 2022-03-31 | 2022-04-30 | true
            2022                     | 2022-12-31 |            | true
            2021-12~                 | 2022-01-01 |            | false
            [2022-03-10..2022-03-17] | 2022-03-12 | 2022-03-12 | true
            [..2022-03]              |            | 1950-01-01 | true
            [..2022-03]              | 2022-04-01 |            | false
            [2022-03..]              | 2023-01-15 |            | true
            [2022-03..]              |            | 2022-02-28 | false
            2022-03-17/..            | 2023-01-15 | 2023-01-15 | true
            2022-03-17/..            | 2023-01-16 |            | false
            2022-03-10/              | 2023-01-15 |            | true
            2022-03-10/              | 2023-01-16 |            | false
            ../2022-05               | 2022-05-31 |            | true
            ../2022-05               | 2022-06-01 |            | false
            2021-11/2022-02          | 2022-01-05 | 2022-01-06 | true
            2023-06/..               | 2023-06-30 |            | true
            2023-06/..               | 2023-07-01 |            | false
            2023-06/..               |            | 2023-05-31 | false
            Y170000002               | +999999-01-01 |         | true
            Y170000002               |            | +999999-01-01 | false
            """)
    void isFoundByOverlap(String when, @Nullable LocalDate from, @Nullable LocalDate to, boolean expected) {
        EntryFilter days = EntryFilter.days(Optional.ofNullable(from), Optional.ofNullable(to));

        assertThat(titles(LIFE, days).contains(when)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 13, 14, 15})
    void isReadPageByPage(int limit) {
        assertThat(pages(limit)).containsExactlyElementsOf(titles(LIFE, EntryFilter.ALL));
    }

    @Test
    void keepsACursorWhileEntriesComeAndGo() throws InterruptedException {
        Timeline growing = life(801);
        start(growing);
        for (int month = 1; month <= 6; month++) {
            record(growing, month, titled("2022-0" + month, "month " + month));
        }
        awaitViews();
        EntryPage first = chronicle.page(growing, EntryFilter.ALL, Moment.NOW, Optional.empty(), 3);
        PageStart start = first.next().orElseThrow();

        record(growing, 10, titled("2021", "before"));
        record(growing, 11, titled("2022-03", "of the last one's month, recorded later"));
        recorder.send(new RetractEntry(growing.id(), entry(3), "", Precondition.ANY, OWNER));
        recorder.send(new RetractEntry(growing.id(), entry(5), "", Precondition.ANY, OWNER));
        awaitViews();

        EntryPage second = chronicle.page(growing, EntryFilter.ALL, Moment.NOW, PageStart.of(start.cursor()), 10);
        assertThat(titles(first)).containsExactly("month 1", "month 2", "month 3");
        assertThat(titles(second)).containsExactly("of the last one's month, recorded later", "month 4", "month 6");
        assertThat(second.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "MjAyMi0wMS0wMQ", "eCB5IHo"})
    void knowsNoOtherCursor(String cursor) {
        assertThat(PageStart.of(cursor)).isEmpty();
    }

    @Test
    void showsNothingOfAnotherTimeline() throws InterruptedException {
        Timeline other = life(802);
        start(other);
        record(other, 1, titled("2022", "mine"));
        awaitViews();

        assertThat(titles(other, EntryFilter.ALL)).containsExactly("mine");
        assertThat(chronicle.find(LIFE, entry(99), Moment.NOW)).isEmpty();
        assertThat(chronicle.find(other, entry(2), Moment.NOW)).isEmpty();
    }

    private List<String> pages(int limit) {
        List<String> read = new ArrayList<>();
        Optional<PageStart> start = Optional.empty();
        do {
            EntryPage page = chronicle.page(LIFE, EntryFilter.ALL, Moment.NOW, start, limit);
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit);
            read.addAll(titles(page));
            start = page.next().map(PageStart::cursor).flatMap(PageStart::of);
        } while (start.isPresent());
        return read;
    }

    private List<String> titles(Timeline life, EntryFilter filter) {
        return titles(chronicle.page(life, filter, Moment.NOW, Optional.empty(), 500));
    }

    private static List<String> titles(EntryPage page) {
        return page.entries().stream()
                .map(found -> found.content().title().in("ko"))
                .toList();
    }

    private static String titled(String when, String title) {
        return "{\"kind\": \"milestone\", \"when\": \"" + when + "\", \"title\": \"" + title + "\"}";
    }

    private static Timeline life(int number) {
        return new Timeline(timeline(number), OWNER, "life", ZoneId.of("Asia/Seoul"), "ko");
    }

    private void start(Timeline life) {
        recorder.send(new StartTimeline(life.id(), life.name(), "Asia/Seoul", "ko", OWNER));
    }

    private void record(Timeline life, int n, String said) {
        recorder.send(new RecordEntry(life.id(), entry(n), content(said), OWNER));
    }

    private void awaitViews() throws InterruptedException {
        assertThat(lag.awaitPassed(recorder.position())).isTrue();
    }
}
