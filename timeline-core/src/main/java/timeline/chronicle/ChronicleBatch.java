package timeline.chronicle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import timeline.entry.EntryKey;
import timeline.life.TimelineId;

/** What a batch of events makes of the chronicle, gathered in memory and written at once at its end. */
class ChronicleBatch {

    private final ChronicleTable table;
    private final Map<TimelineId, ZoneId> zones = new HashMap<>();
    private final Map<EntryKey, ChronicleRow> now = new HashMap<>();
    private final List<PlacedRow> added = new ArrayList<>();
    private final List<ReplacedRow> replaced = new ArrayList<>();

    ChronicleBatch(ChronicleTable table) {
        this.table = table;
    }

    void start(TimelineId timeline, String zone) {
        table.putZone(timeline, zone);
        zones.put(timeline, ZoneId.of(zone));
    }

    void add(ChronicleRow row) {
        now.put(row.key(), row);
        added.add(new PlacedRow(row, zones.computeIfAbsent(row.key().timeline(), table::zone)));
    }

    /** Puts the next version in the place of the one that is recorded now. */
    void replace(EntryKey key, Instant at, UnaryOperator<ChronicleRow> next) {
        ChronicleRow old = now(key);
        replaced.add(new ReplacedRow(key, old.version(), at));
        add(next.apply(old));
    }

    private ChronicleRow now(EntryKey key) {
        return now.computeIfAbsent(
                key,
                missing -> table.now(missing)
                        .orElseThrow(
                                () -> new IllegalStateException("the chronicle lacks " + missing + ": replay it")));
    }

    void write() {
        table.put(added);
        table.close(replaced);
    }
}
