package timeline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.OWNER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.demo.LifeFixture;
import timeline.life.Precondition;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.replay.Replays;
import timeline.replay.Serving;
import timeline.retrospective.AddItem;
import timeline.retrospective.Because;
import timeline.retrospective.ChangeItem;
import timeline.retrospective.Column;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.MoveItem;
import timeline.retrospective.Outcome;
import timeline.retrospective.PublishRetrospective;
import timeline.retrospective.RemoveItem;
import timeline.retrospective.Section;

@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewTest {

    private static final LifeFixture LIFE = LifeFixture.on(71);
    private static final Timeline TIMELINE = LIFE.timeline();
    private static final TimelineId ID = TIMELINE.id();

    private static final ItemId PHONE = new ItemId(UUID.fromString("6de731e3-07b6-5868-8e32-2530e821e3a7"));
    private static final ItemId DISCS = new ItemId(UUID.fromString("f447c1ce-9b01-528d-9d77-e9d60476e4d5"));

    @Autowired
    Recorder recorder;

    @Autowired
    ViewLag lag;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Replays replays;

    @BeforeAll
    void record() throws InterruptedException {
        LIFE.start(recorder);
        LIFE.recordRetrospective(recorder, 2022);
        await(LIFE.recordRetrospective(recorder, 2023));
    }

    @Test
    void reads2022AsItWasSaid() {
        Review year = now(2022);
        assertThat(year.of(Column.KEEP)).hasSize(4);
        assertThat(year.of(Column.IMPROVE)).hasSize(3).noneMatch(ReviewItem::waiting); // 2023 tries for each
        assertThat(year.of(Column.TRY)).isEmpty();
        assertThat(year.of(Column.KEEP).getFirst().content())
                .isEqualTo(LifeFixture.retrospective(2022).items().getFirst().content());
        assertThat(year.sections()).map(Section::heading).containsExactly("커리어", "가족");
        assertThat(year.state()).isEqualTo(ReviewState.DRAFT);
        assertThat(year.followUp()).isEmpty();
    }

    @Test
    void opensAYearWithWhatTheYearBeforeWanted() {
        assertThat(now(2023).followUp())
                .map(followUp -> followUp.item().year()
                        + " " + followUp.item().column().key()
                        + " "
                        + followUp.outcome().map(said -> said.outcome().key()).orElse("?"))
                .containsExactly(
                        "2022 keep continued",
                        "2022 keep kept",
                        "2022 keep kept",
                        "2022 keep partly",
                        "2022 improve improved",
                        "2022 improve improved",
                        "2022 improve continued");
    }

    @Test
    void opensAYearBeforeAnythingWasWrittenInIt() {
        Review year = now(2024);
        assertThat(year.state()).isEqualTo(ReviewState.NONE);
        assertThat(year.version()).isZero();
        assertThat(year.items()).isEmpty();
        assertThat(year.followUp())
                .hasSize(8)
                .allMatch(followUp -> followUp.outcome().isEmpty());
    }

    @Test
    void tellsInTheEarlierYearWhatBecameOfAnItem() {
        assertThat(item(2022, PHONE).outcome()).contains(new ReviewOutcome(2023, Outcome.IMPROVED, "상자가 답이었다."));
    }

    @Test
    void knowsWhereACarriedItemComesFrom() {
        ReviewItem carried = now(2023).of(Column.IMPROVE).getFirst();
        assertThat(carried.content().carriedFrom()).isEqualTo(DISCS);
        assertThat(carried.ancestry()).containsExactly(new Ancestor(2022, DISCS));
    }

    @Test
    void letsAnImproveWaitUntilATryNamesIt() {
        assertThat(now(2023).of(Column.IMPROVE)).map(ReviewItem::waiting).containsExactly(false, true);
    }

    @Test
    void tellsHowFarEachYearIs() {
        assertThat(reviews.states(TIMELINE))
                .containsEntry(2022, ReviewState.DRAFT)
                .containsKey(2023);
    }

    @Test
    void recordsNothingWhenItIsImportedAgain() {
        long events = events();
        LIFE.recordRetrospective(recorder, 2022);
        LIFE.recordRetrospective(recorder, 2023);
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void findsAnItemInItsYearOrABefore() {
        assertThat(reviews.item(TIMELINE, 2023, PHONE)).map(ReviewItem::year).contains(2022);
        assertThat(reviews.item(TIMELINE, 2021, PHONE)).isEmpty();
    }

    @Test
    void keepsTheOrderThatMovingMakes() throws InterruptedException {
        ItemId first = add(2030, 1, Column.KEEP);
        ItemId second = add(2030, 2, Column.KEEP);
        ItemId third = add(2030, 3, Column.TRY);
        await(recorder.send(new MoveItem(ID, 2030, third, Column.KEEP, first, Precondition.NONE, OWNER))
                .position());
        assertThat(now(2030).of(Column.KEEP)).map(ReviewItem::id).containsExactly(third, first, second);
        assertThat(now(2030).of(Column.KEEP)).map(ReviewItem::version).containsExactly(4L, 1L, 2L);
    }

    @Test
    void readsWhatWasRecordedAtAnInstant() throws InterruptedException {
        ItemId item = add(2031, 1, Column.KEEP);
        ItemId other = add(2031, 2, Column.KEEP);
        Instant before = recordedNow();
        recorder.send(new ChangeItem(ID, 2031, item, words("later words"), Precondition.ANY, OWNER));
        recorder.send(new MoveItem(ID, 2031, item, Column.TRY, null, Precondition.NONE, OWNER));
        await(recorder.send(new RemoveItem(ID, 2031, other, Precondition.ANY, OWNER))
                .position());
        Review then = reviews.find(TIMELINE, 2031, Optional.of(before));
        assertThat(then.items()).map(ReviewItem::id).containsExactly(item, other);
        assertThat(then.items()).map(there -> there.content().text()).containsExactly("item 1", "item 2");
        assertThat(now(2031).items())
                .map(there -> there.column() + " " + there.content().text())
                .containsExactly("TRY later words");
    }

    @Test
    void isADraftAgainOnceSomethingIsSaidAfterAnEdition() throws InterruptedException {
        add(2032, 1, Column.KEEP);
        await(recorder.send(new PublishRetrospective(
                        ID, 2032, 1, 1, "{\"year\": 2032}", "# 2032", Precondition.NONE, OWNER))
                .position());
        assertThat(now(2032).state()).isEqualTo(ReviewState.PUBLISHED);
        assertThat(now(2032).edition()).isEqualTo(1);
        add(2032, 2, Column.KEEP);
        assertThat(now(2032).state()).isEqualTo(ReviewState.DRAFT);
        Edition edition = reviews.edition(TIMELINE, 2032, 1).orElseThrow();
        assertThat(edition.document()).isEqualTo("{\"year\": 2032}");
        assertThat(edition.markdown()).isEqualTo("# 2032");
    }

    @Test
    void readsTheDeepestReasonsBackFromTheLog() throws InterruptedException {
        List<Because> reasons = List.of();
        for (int level = 0; level < Because.DEEPEST; level++) {
            reasons = List.of(new Because("why", reasons));
        }
        ItemContent deep = new ItemContent("deep", reasons, List.of(), List.of(), List.of(), null);
        ItemId item = item(2033, 1);
        await(recorder.send(new AddItem(ID, 2033, item, Column.KEEP, deep, false, OWNER))
                .position());
        ItemContent other = words("other");
        await(recorder.send(new ChangeItem(ID, 2033, item, other, Precondition.ANY, OWNER))
                .position());
        assertThat(now(2033).items().getFirst().content()).isEqualTo(other);
    }

    @Test
    void isTheSameWhenItIsRebuiltFromTheLog() throws InterruptedException {
        ItemId moved = add(2034, 1, Column.KEEP);
        ItemId removed = add(2034, 2, Column.KEEP);
        recorder.send(new MoveItem(ID, 2034, moved, Column.IMPROVE, null, Precondition.NONE, OWNER));
        recorder.send(new ChangeItem(ID, 2034, moved, words("anew"), Precondition.ANY, OWNER));
        await(recorder.send(new RemoveItem(ID, 2034, removed, Precondition.ANY, OWNER))
                .position());
        List<String> live = rows();
        replays.start(ID, ReviewProjection.NAME);
        Awaitility.await()
                .until(() -> replays.progress(ID, ReviewProjection.NAME).over());
        assertThat(replays.progress(ID, ReviewProjection.NAME).generation()).isGreaterThan(1);
        assertThat(rows()).isEqualTo(live);
        assertThat(live).hasSizeGreaterThan(40);
    }

    private List<String> rows() {
        return Stream.of("review_year", "review_sections", "review_item", "review_outcome", "review_edition")
                .flatMap(table -> jdbc
                        .sql("select cast(to_jsonb(t) - 'generation' as text) from " + table + " t where "
                                + Serving.rows(ReviewProjection.NAME, "t.timeline") + " order by 1")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private Review now(int year) {
        return reviews.find(TIMELINE, year, Optional.empty());
    }

    private ReviewItem item(int year, ItemId id) {
        return now(year).items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ItemId add(int year, int number, Column column) throws InterruptedException {
        ItemId item = item(year, number);
        await(recorder.send(new AddItem(ID, year, item, column, words("item " + number), false, OWNER))
                .position());
        return item;
    }

    private static ItemId item(int year, int number) {
        return new ItemId(UUID.fromString("00000000-0000-0000-%d-00000000000%d".formatted(year, number)));
    }

    private static ItemContent words(String text) {
        return new ItemContent(text, List.of(), List.of(), List.of(), List.of(), null);
    }

    private Instant recordedNow() {
        return jdbc.sql("select max(recorded_at) from log_event where timeline = ?")
                .param(ID.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private long events() {
        return jdbc.sql("select count(*) from log_event where timeline = ? and aggregate ~ 'retrospective/202[23]$'")
                .param(ID.value())
                .query(Long.class)
                .single();
    }

    private void await(long position) throws InterruptedException {
        assertThat(lag.awaitPassed(position)).isTrue();
    }
}
