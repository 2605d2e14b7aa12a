package timeline.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import timeline.CoreTestApplication;
import timeline.entry.EntryId;
import timeline.entry.EntryReader;
import timeline.entry.EntryState;
import timeline.entry.RecordEntry;
import timeline.life.AccountId;
import timeline.life.StartTimeline;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.log.Recorded;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.store.FreshDatabase;
import timeline.text.StrictJson;

@SpringBootTest(classes = CoreTestApplication.class)
@FreshDatabase
class ChronicleTest {

    @Autowired
    Recorder recorder;

    @Autowired
    ViewLag lag;

    @Autowired
    Chronicle chronicle;

    @Test
    void showsWhatWasRecorded() throws InterruptedException {
        AccountId owner = new AccountId(UUID.fromString("00000000-0000-0000-0000-00000000000a"));
        TimelineId id = new TimelineId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
        recorder.send(new StartTimeline(id, "life", "Asia/Seoul", "ko", owner));
        var read = EntryReader.read(StrictJson.MAPPER.readTree("""
                {"kind": "condition-diagnosed", "when": "2022-03-17", "title": "진단", "details": {"condition": "감기"}}
                """));
        var content = ((EntryReader.Read.Accepted) read).content();
        EntryId entry = new EntryId(UUID.fromString("00000000-0000-0000-0000-000000000002"));
        Recorded<EntryState> recorded = recorder.send(new RecordEntry(id, entry, content, owner));
        assertThat(recorded.position()).isPositive();
        assertThat(lag.awaitPassed(recorded.position())).isTrue();
        Timeline timeline = new Timeline(id, owner, "life", ZoneId.of("Asia/Seoul"), "ko");
        assertThat(chronicle.find(timeline, entry, Moment.NOW).orElseThrow().content())
                .isEqualTo(content);
        assertThat(chronicle
                        .page(timeline, EntryFilter.ALL, Moment.NOW, Optional.empty(), 10)
                        .entries())
                .hasSize(1);
    }
}
