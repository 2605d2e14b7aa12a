package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.EntryFilter;
import timeline.chronicle.Moment;
import timeline.entry.RecordEntry;
import timeline.entry.RetractEntry;
import timeline.life.Precondition;
import timeline.life.StartTimeline;
import timeline.life.Timeline;
import timeline.life.TimelineId;

/** A timeline that tests write to, and what the chronicle has of it. */
final class WrittenLife {

    private final TimelineId life;
    private final Recorder recorder;
    private final Chronicle chronicle;

    /** Starts it. The first word about a subject makes its key, for which others wait: it is there before anything is held. */
    WrittenLife(TimelineId life, Recorder recorder, ViewLag lag, Chronicle chronicle) throws InterruptedException {
        this.life = life;
        this.recorder = recorder;
        this.chronicle = chronicle;
        recorder.send(new StartTimeline(life, "life", "Asia/Seoul", "ko", OWNER));
        record(9);
        long position = recorder.send(new RetractEntry(life, entry(9), "", Precondition.ANY, OWNER))
                .position();
        assertThat(lag.awaitPassed(position)).isTrue();
    }

    /** Records an entry of this number; its position. */
    long record(int n) {
        return recorder.send(new RecordEntry(life, entry(n), content("""
                {"kind": "hospital-stay", "when": "2022-03-17/..", "title": "entry %d"}
                """.formatted(n)), OWNER))
                .position();
    }

    List<ChronicleEntry> entries() {
        return chronicle
                .page(seen(), EntryFilter.ALL, Moment.NOW, Optional.empty(), 100)
                .entries();
    }

    Timeline seen() {
        return new Timeline(life, OWNER, "life", ZoneId.of("Asia/Seoul"), "ko");
    }
}
