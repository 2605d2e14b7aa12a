package timeline.web.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.replay.Replays;
import timeline.replay.ViewProgress;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

@PageTest
class ProjectionsPageTest {

    private static final String WALK = "{\"kind\": \"reflection\", \"when\": \"2022-03\", \"title\": \"걸음마\"}";

    private final Visitors visitors;
    private final Replays replays;
    private final ViewsHealthIndicator health;
    private final JdbcClient jdbc;

    @Autowired
    ProjectionsPageTest(Visitors visitors, Replays replays, ViewsHealthIndicator health, JdbcClient jdbc) {
        this.health = health;
        this.visitors = visitors;
        this.replays = replays;
        this.jdbc = jdbc;
    }

    @Test
    void showsEachViewAndHowItIs() {
        Visitor visitor = visitors.named("views-shown");
        visitor.records(1, WALK);

        assertThat(visitor.reads("/projections"))
                .contains("기록을 보는 틀", "기록과 연표", "사람과 이야기", "회고", "최신 상태", "1세대", "다시 만들기")
                .doesNotContain("되돌리기", "data-follow");
        assertThat(Visitor.body(visitor.opens(visitor.at("/projections"), "en")))
                .contains("Views of the history", "Entries and years", "Up to date", "Rebuild");
    }

    @Test
    void rebuildsAViewComparesItAndSwapsBack() {
        Visitor visitor = visitors.named("views-rebuilt");
        visitor.records(1, WALK);

        assertThat(Visitor.redirected(visitor.submits("/projections/chronicle/replay")))
                .isEqualTo(visitor.at("/projections"));
        ViewProgress done = await().until(
                        () -> replays.progress(visitor.timeline().id(), "chronicle"),
                        progress -> progress.previous() != null);
        assertThat(visitor.reads("/projections")).contains(done.generation() + "세대", "이전 것으로 되돌리기", "달라진 점");
        assertThat(visitor.reads("/projections/chronicle")).contains("한 줄도 다르지 않습니다");

        jdbc.sql("update chronicle_entry set lane = 'me' where timeline = ? and generation = 1")
                .param(visitor.timeline().id().value())
                .update();
        assertThat(visitor.reads("/projections/chronicle")).contains("이전에만 있는 줄 0개, 지금만 있는 줄 0개, 내용이 달라진 줄 1개", "걸음마");

        assertThat(visitor.submits("/projections/chronicle/swap-back")).hasStatus(302);
        assertThat(replays.progress(visitor.timeline().id(), "chronicle").generation())
                .isEqualTo(1);
    }

    @Test
    void followsARebuildThatRuns() {
        Visitor visitor = visitors.named("views-running");
        visitor.records(1, WALK);
        UUID timeline = visitor.timeline().id().value();
        // As if another node worked on it.
        jdbc.sql("""
            with added as (insert into view_replay (replay, projection, timeline, generation, revision, state, total)
                values (gen_random_uuid(), 'review', ?, 900, 1, 'replaying', 100000) returning replay)
            insert into view_replay_segment (replay, segment, events, millis, claimed_by, claimed_until)
            select replay, 0, 25000, 1000, gen_random_uuid(), 'infinity' from added
            """).param(timeline).update();

        String page = visitor.reads("/projections");

        assertThat(page)
                .contains("다시 만드는 중", "100,000건 중 25,000건, 초당 25,000건, 남은 시간 약 3초", "max=\"100000\"", "value=\"25000\"")
                .contains("data-follow=\"/api/v1/timelines/" + timeline + "/projections/review/progress\"")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>");
        assertThat(visitor.submits("/projections/review/cancel")).hasStatus(302);
        assertThat(visitor.reads("/projections")).doesNotContain("data-follow", "http-equiv");
    }

    @Test
    void showsWhatIsParked() {
        Visitor visitor = visitors.named("views-parked");
        visitor.records(1, WALK);
        jdbc.sql("""
            insert into view_parked (timeline, projection, generation, position, stream, sequence, type, error)
            select timeline, 'chronicle', 1, index, aggregate, sequence, type, 'IllegalStateException: why'
            from log_event where timeline = ? and type = 'entry-recorded'
            """).param(visitor.timeline().id().value()).update();
        long position =
                replays.parked(visitor.timeline().id(), "chronicle").getFirst().position();

        assertThat(visitor.reads("/projections")).contains("변경 1건이 반영되지 않았습니다");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).isEqualTo(Map.of("parked", Map.of("chronicle", 1L)));
        assertThat(visitor.reads("/projections/chronicle")).contains(position + "번 변경", "IllegalStateException: why");
        assertThat(visitor.submits("/projections/chronicle/parked/" + position + "/retry"))
                .hasStatus(302);
        assertThat(replays.parked(visitor.timeline().id(), "chronicle")).isEqualTo(List.of());
    }

    @Test
    void saysWhatCameTooLate() {
        Visitor visitor = visitors.named("views-late");

        assertThat(visitor.submits("/projections/chronicle/cancel")).hasStatus(302);
        assertThat(visitor.opens("/projections/nothing")).hasStatus(404);
    }

    @Test
    void isTheOwnersAlone() {
        Visitor visitor = visitors.named("views-owner");

        assertThat(visitors.named("views-stranger").opens(visitor.at("/projections"), "ko"))
                .hasStatus(404);
    }
}
