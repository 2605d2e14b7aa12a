package timeline.yearbook;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.OWNER;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.Fixed;
import timeline.chronicle.Moment;
import timeline.demo.LifeFixture;
import timeline.entry.EntryId;
import timeline.entry.RetractEntry;
import timeline.life.Precondition;
import timeline.life.StartTimeline;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.log.Recorded;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.retrospective.AddItem;
import timeline.retrospective.Column;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.MoveItem;
import timeline.retrospective.Read;
import timeline.retrospective.RetrospectiveCommand;
import timeline.retrospective.RetrospectiveParts;
import timeline.review.Edition;
import timeline.review.ReviewState;
import timeline.review.Reviews;
import timeline.yearbook.EditionDifference.Change;

/** One story, told in order: 2022 is published, then life is corrected. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishingTest {

    private static final LifeFixture LIFE = LifeFixture.on(72);
    private static final Timeline TIMELINE = LIFE.timeline();
    private static final TimelineId ID = TIMELINE.id();

    private static final ItemId PHONE = new ItemId(UUID.fromString("6de731e3-07b6-5868-8e32-2530e821e3a7"));
    private static final ItemId DISCS = new ItemId(UUID.fromString("f447c1ce-9b01-528d-9d77-e9d60476e4d5"));
    private static final ItemId WALK = new ItemId(UUID.fromString("00000000-0000-0000-0000-000000000101"));
    private static final EntryId DATA_CENTRE = new EntryId(UUID.fromString("91e9519a-e54c-5aef-8902-a8ece3c974f1"));

    @Autowired
    Recorder recorder;

    @Autowired
    ViewLag lag;

    @Autowired
    Reviews reviews;

    @Autowired
    Yearbooks yearbooks;

    @Autowired
    Publishing publishing;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void record() throws InterruptedException {
        LIFE.start(recorder);
        LIFE.recordEntries(recorder, 2022);
        await(LIFE.recordRetrospective(recorder, 2022));
    }

    @Test
    @Order(1)
    void freezesTheRetrospectiveWithItsFacts() throws InterruptedException {
        Published published = publish();
        assertThat(published.edition()).isEqualTo(1);
        Edition edition = edition(1);
        assertThat(edition.document()).isEqualTo(published.document()).contains("\"hires\":4");
        assertThat(edition.markdown()).startsWith("# 2022년 회고").contains("- 채용: 4");
        assertThat(edition.position()).isEqualTo(lastEvent());
        assertThat(now().state()).isEqualTo(ReviewState.PUBLISHED);
    }

    @Test
    @Order(2)
    void makesNoNewEditionOfTheSame() throws InterruptedException {
        long events = lastEvent();
        assertThat(publish().changed()).isFalse();
        assertThat(lastEvent()).isEqualTo(events);
        assertThat(difference().changes()).isEmpty();
    }

    @Test
    @Order(3)
    void keepsItsBytesWhenLifeIsCorrected() throws InterruptedException {
        Edition before = edition(1);
        recorder.send(new RetractEntry(ID, DATA_CENTRE, "it was another's work", Precondition.ANY, OWNER));
        recorder.send(new AddItem(ID, 2022, WALK, Column.TRY, words("점심 뒤에 걷기", PHONE), false, OWNER));
        await(recorder.send(new MoveItem(ID, 2022, DISCS, Column.IMPROVE, PHONE, Precondition.NONE, OWNER))
                .position());
        assertThat(edition(1)).isEqualTo(before);
    }

    @Test
    @Order(4)
    void tellsWhatIsOtherTodayThanInTheEdition() {
        List<String> changes =
                difference().changes().stream().map(PublishingTest::sentence).toList();
        assertThat(changes)
                .contains(
                        "item added " + WALK,
                        "item changed " + PHONE,
                        "order changed improve",
                        "fact changed /facts/totals/entries: 49 -> 48",
                        "fact changed /facts/happeningsByKind/work-delivered: 8 -> 7")
                .noneMatch(change -> change.startsWith("section"));
    }

    @Test
    @Order(5)
    void makesANewEditionOfWhatWasChanged() throws InterruptedException {
        Published second = publish();
        assertThat(second.edition()).isEqualTo(2);
        assertThat(reviews.editions(TIMELINE, 2022)).map(Edition::edition).containsExactly(1, 2);
        assertThat(edition(1).document()).contains("\"edition\":1").doesNotContain(WALK.toString());
        assertThat(edition(2).document()).contains("\"edition\":2").contains(WALK.toString());
    }

    @Test
    @Order(6)
    void recordsNothingWhenItsMarkdownIsTakenInAgain() {
        long events = lastEvent();
        String markdown = YearbookMarkdown.of(now(), "ko");
        send(
                TIMELINE,
                Rewrite.commands(TIMELINE, reviews.find(TIMELINE, 2022, Optional.empty()), parts(markdown), OWNER));
        assertThat(lastEvent()).isEqualTo(events);
    }

    @Test
    @Order(7)
    void becomesTheSameOnAnotherTimeline() throws InterruptedException {
        TimelineId other = Fixed.timeline(74);
        recorder.send(new StartTimeline(other, "other", "Asia/Seoul", "ko", OWNER));
        Timeline timeline = new Timeline(other, OWNER, "other", ZoneId.of("Asia/Seoul"), "ko");
        String markdown = YearbookMarkdown.of(now(), "ko");
        await(send(
                timeline,
                Rewrite.commands(timeline, reviews.find(timeline, 2022, Optional.empty()), parts(markdown), OWNER)));
        Yearbook copy = yearbooks.of(timeline, 2022, Moment.NOW, "ko");
        assertThat(parts(YearbookMarkdown.of(copy, "ko"))).isEqualTo(parts(markdown));
        assertThat(copy.improve())
                .map(YearbookItem::id)
                .containsExactlyElementsOf(
                        now().improve().stream().map(YearbookItem::id).toList());
    }

    @Test
    @Order(8)
    void takesOutAndArrangesWhatADocumentLeavesOutAndArranges() throws InterruptedException {
        RetrospectiveParts wanted = parts("## 개선할 것\n- 새로운 것\n- 과몰입 <!-- {\"id\":\"" + DISCS + "\"} -->\n");
        await(send(
                TIMELINE, Rewrite.commands(TIMELINE, reviews.find(TIMELINE, 2022, Optional.empty()), wanted, OWNER)));
        assertThat(now().improve()).map(YearbookItem::text).containsExactly("새로운 것", "과몰입");
        assertThat(now().keep()).isEmpty();
        assertThat(now().sections()).isEmpty();
    }

    private static String sentence(Change change) {
        String sentence = change.what().key() + " " + change.how().key() + " " + change.key();
        return change.what() == EditionDifference.What.FACT
                ? sentence + ": " + change.before() + " -> " + change.now()
                : sentence;
    }

    private EditionDifference difference() {
        return EditionDifference.of(edition(1), now());
    }

    private Published publish() throws InterruptedException {
        assertThat(publishing.settled()).isTrue();
        Recorded<Published> published =
                recorder.record(() -> publishing.publish(TIMELINE, 2022, Precondition.NONE, OWNER));
        await(published.position());
        return published.result();
    }

    private long send(Timeline timeline, List<RetrospectiveCommand> commands) {
        return recorder.record(() -> {
                    commands.forEach(recorder::send);
                    return timeline;
                })
                .position();
    }

    private static RetrospectiveParts parts(String markdown) {
        if (YearbookReader.read(2022, markdown) instanceof Read.Accepted<RetrospectiveParts> accepted) {
            return accepted.value();
        }
        throw new AssertionError(YearbookReader.read(2022, markdown));
    }

    private Edition edition(int edition) {
        return reviews.edition(TIMELINE, 2022, edition).orElseThrow();
    }

    private Yearbook now() {
        return yearbooks.of(TIMELINE, 2022, Moment.NOW, "ko");
    }

    private static ItemContent words(String text, ItemId answered) {
        return new ItemContent(text, List.of(), List.of(), List.of(), List.of(answered), null);
    }

    private long lastEvent() {
        return jdbc.sql("select max(index) from log_event").query(Long.class).single();
    }

    private void await(long position) throws InterruptedException {
        assertThat(lag.awaitPassed(position)).isTrue();
    }
}
