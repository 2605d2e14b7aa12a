package timeline.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import timeline.Fixed;
import timeline.entry.EntryCorrected;
import timeline.entry.EntryId;
import timeline.entry.EntryRecorded;
import timeline.entry.EntryRetracted;
import timeline.life.TimelineId;
import timeline.life.TimelineStarted;
import timeline.log.BulkHistory.Fact;

/** Lives of 500 events each, lived a hundred at a time: of ten events one corrects an entry, of fifty one retracts one. */
final class Lives {

    static final int EVENTS = 500;
    static final int AT_A_TIME = 100;

    private static final Instant START = Instant.parse("2013-01-01T00:00:00Z");

    private Lives() {}

    static TimelineId id(int life) {
        return new TimelineId(new UUID(0x4000L | 0xbeL << 32, 0x8000_0000_0000_0000L | life));
    }

    private static EntryId entry(int life, int n) {
        return new EntryId(new UUID(0x4000L | 0xeL << 32, 0x8000_0000_0000_0000L | (long) life * EVENTS + n));
    }

    /** What happened in the lives of one time, in its order. */
    static List<Fact> lived(int first, int events) {
        return IntStream.range(0, AT_A_TIME * events)
                .parallel()
                .mapToObj(i -> fact(first + i % AT_A_TIME, i / AT_A_TIME))
                .toList();
    }

    private static Fact fact(int life, int n) {
        TimelineId id = id(life);
        Instant at = START.plus(Duration.ofHours((long) n * 100));
        if (n == 0) {
            return new Fact(
                    "Life", id + "/life", 0, new TimelineStarted(id, "life", "Asia/Seoul", "ko", Fixed.OWNER), at);
        }
        if (n % 50 == 45) {
            EntryId entry = entry(life, n - 2);
            return new Fact("Entry", id + "/" + entry, 1, new EntryRetracted(id, entry, "me", "", Fixed.OWNER), at);
        }
        if (n % 10 == 9) {
            EntryId entry = entry(life, n - 3);
            var content = Fixed.content(SampleEntries.json(n - 3));
            return new Fact("Entry", id + "/" + entry, 1, new EntryCorrected(id, entry, content, "", Fixed.OWNER), at);
        }
        EntryId entry = entry(life, n);
        var content = Fixed.content(SampleEntries.json(n));
        return new Fact("Entry", id + "/" + entry, 0, new EntryRecorded(id, entry, content, Fixed.OWNER), at);
    }
}
