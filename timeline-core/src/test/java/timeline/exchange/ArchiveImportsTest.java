package timeline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.Fixed;
import timeline.account.Reader;
import timeline.demo.LifeFixture;
import timeline.entry.RecordEntry;
import timeline.life.Rejected;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;
import timeline.log.FedEvent;
import timeline.log.LogFeed;
import timeline.log.LogPosition;
import timeline.log.Recorder;
import timeline.log.ViewLag;

/** An archive enters the log as a whole, or not at all. */
@CoreTest
class ArchiveImportsTest {

    private final ArchiveExport export;
    private final ArchiveImports imports;
    private final Recorder recorder;
    private final LogFeed feed;
    private final ViewLag views;
    private final JdbcClient jdbc;

    @Autowired
    ArchiveImportsTest(
            ArchiveExport export,
            ArchiveImports imports,
            Recorder recorder,
            LogFeed feed,
            ViewLag views,
            JdbcClient jdbc) {
        this.export = export;
        this.imports = imports;
        this.recorder = recorder;
        this.feed = feed;
        this.views = views;
        this.jdbc = jdbc;
    }

    @Test
    void isNotThereUntilAllOfItIs() throws Exception {
        byte[] archive = archive(2401);
        TimelineId there = started(2402);

        ReadArchive died = read(there, archive);
        assertThat(events(there)).hasSize(1);
        ReadArchive again = read(there, archive);
        ImportProgress done =
                recorder.record(() -> imports.land(again, Fixed.OWNER)).result();

        assertThat(done.recorded()).isEqualTo(53);
        assertThat(events(there)).hasSize(1 + 54);
        assertThat(staged(died)).isEqualTo(54);
        assertThat(staged(again)).isZero();
        jdbc.sql("update log_staged set staged_at = staged_at - interval '2 days' where import = ?")
                .param(died.id().value())
                .update();
        read(started(2403), archive);
        assertThat(staged(died)).isZero();
    }

    @Test
    void keepsTimeAndPlaceOfEveryEvent() throws Exception {
        byte[] archive = archive(2404);
        TimelineId there = started(2405);
        ReadArchive read = read(there, archive);
        recorder.record(() -> imports.land(read, Fixed.OWNER));

        List<FedEvent> before = events(Fixed.timeline(2404));
        List<FedEvent> after = events(there);
        assertThat(after.subList(2, after.size()).stream()
                        .map(event -> event.id() + " " + event.at() + " " + event.sequence()))
                .isEqualTo(before.subList(1, before.size()).stream()
                        .map(event -> event.id() + " " + event.at() + " " + event.sequence())
                        .toList());
        assertThat(after.get(1).stream()).isEqualTo(there + "/archive");
        assertThat(after.get(1).at()).isEqualTo(before.getFirst().at());
    }

    @Test
    void isRefusedWhenSomethingHappenedMeanwhile() throws Exception {
        TimelineId there = started(2407);
        ReadArchive read = read(there, archive(2406));
        recorder.send(new RecordEntry(
                there,
                Fixed.entry(2407),
                Fixed.content("{\"kind\": \"travel\", \"when\": \"2022\", \"title\": \"a\"}"),
                Fixed.OWNER));

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> recorder.record(() -> imports.land(read, Fixed.OWNER)))
                .withMessageContaining("empty timeline");
        assertThat(events(there)).hasSize(2);
    }

    @Test
    void unfoldsNoFurtherThanItMay() throws Exception {
        byte[] archive = archive(2408);
        TimelineId there = started(2409);
        ArchiveLimits small = new ArchiveLimits(20_000, 200, 1_000_000, 16 << 20);

        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> imports.read(there, Fixed.OWNER, new ByteArrayInputStream(archive), small))
                .withMessageContaining("more than 20000 bytes");
        assertThat(jdbc.sql("select count(*) from log_staged where timeline = ?")
                        .param(there.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private byte[] archive(int number) throws IOException, InterruptedException {
        LifeFixture life = LifeFixture.on(number);
        life.start(recorder);
        life.recordEntries(recorder, 2022);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reader owner = new Reader(Fixed.OWNER, "owner");
        export.write(life.timeline(), owner, export.begin(life.timeline(), owner), out);
        return out.toByteArray();
    }

    private TimelineId started(int number) {
        TimelineId timeline = Fixed.timeline(number);
        recorder.send(new StartTimeline(timeline, "there", "UTC", "en", Fixed.OWNER));
        return timeline;
    }

    private ReadArchive read(TimelineId there, byte[] archive) throws IOException {
        return imports.read(there, Fixed.OWNER, new ByteArrayInputStream(archive));
    }

    private List<FedEvent> events(TimelineId timeline) throws InterruptedException {
        assertThat(views.awaitPassed(recorder.position())).isTrue();
        return feed.page(timeline, LogPosition.START, 500);
    }

    private long staged(ReadArchive archive) {
        return jdbc.sql("select count(*) from log_staged where import = ?")
                .param(archive.id().value())
                .query(Long.class)
                .single();
    }
}
