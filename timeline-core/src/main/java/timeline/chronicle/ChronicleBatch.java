package timeline.chronicle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        ChronicleRow old =
                now(key).orElseThrow(() -> new IllegalStateException("the chronicle lacks " + key + ": replay it"));
        replaced.add(new ReplacedRow(key, old.version(), at));
        add(next.apply(old));
    }

    /** The version that is recorded now; empty when there is none, or when what was said before was erased. */
    Optional<ChronicleRow> now(EntryKey key) {
        Optional<ChronicleRow> known = Optional.ofNullable(now.get(key)).or(() -> table.now(key));
        known.ifPresent(row -> now.put(key, row));
        return known;
    }

    void write() {
        table.put(added);
        table.close(replaced);
    }
}
