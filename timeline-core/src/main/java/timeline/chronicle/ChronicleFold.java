package timeline.chronicle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import timeline.entry.EntryCorrected;
import timeline.entry.EntryEnded;
import timeline.entry.EntryEvent;
import timeline.entry.EntryKey;
import timeline.entry.EntryRecorded;
import timeline.entry.EntryRestored;
import timeline.entry.EntryRetracted;
import timeline.life.TimelineId;
import timeline.life.TimelineStarted;
import timeline.log.LoggedEvent;
import timeline.replay.Fold;
import timeline.replay.Rows;

/** One way along the log: each event makes a version, and ends the one that was recorded until then. */
class ChronicleFold implements Fold {

    /** How many entries are remembered; the others are read again when something happens to them. */
    private static final int REMEMBERED = 5_000;

    private final ChronicleTable table;
    private final Rows rows;
    private final Map<TimelineId, ZoneId> zones = new HashMap<>();
    private final Map<EntryKey, ChronicleRow> now = new HashMap<>();

    ChronicleFold(ChronicleTable table, Rows rows) {
        this.table = table;
        this.rows = rows;
    }

    @Override
    public void expect(List<LoggedEvent> events) {
        if (now.size() > REMEMBERED) {
            now.clear();
        }
        Set<EntryKey> unknown = new HashSet<>();
        Set<EntryKey> recorded = new HashSet<>();
        Set<TimelineId> places = new HashSet<>();
        for (LoggedEvent logged : events) {
            if (logged.event() instanceof EntryEvent event) {
                EntryKey key = key(event);
                places.add(event.timeline());
                if (event instanceof EntryRecorded) {
                    recorded.add(key);
                } else if (!recorded.contains(key) && !now.containsKey(key)) {
                    unknown.add(key);
                }
            }
        }
        places.removeAll(zones.keySet());
        zones.putAll(table.zones(places, rows.generation()));
        table.now(unknown, rows.generation()).forEach(row -> now.put(row.key(), row));
    }

    @Override
    public void apply(LoggedEvent logged) {
        Instant at = logged.at();
        long version = logged.sequence() + 1;
        switch (logged.event()) {
            case TimelineStarted event -> start(event);
            case EntryRecorded event ->
                add(new ChronicleRow(key(event), 1, at, logged.index(), at, event.by(), false, event.content()));
            case EntryCorrected event -> correct(event, logged);
            case EntryEnded event ->
                replace(
                        event,
                        at,
                        old -> old.next(
                                version, at, old.retracted(), old.content().endingAt(event.when())));
            case EntryRetracted event -> replace(event, at, old -> old.next(version, at, true, old.content()));
            case EntryRestored event -> replace(event, at, old -> old.next(version, at, false, old.content()));
            default -> {}
        }
    }

    private void start(TimelineStarted event) {
        zones.put(event.timeline(), ZoneId.of(event.zone()));
        rows.put(ChronicleTable.TIMELINE, event.timeline(), event.zone());
    }

    /** Says all that is said from now on, so that it also stands where what was said before was erased. */
    private void correct(EntryCorrected event, LoggedEvent logged) {
        EntryKey key = key(event);
        long version = logged.sequence() + 1;
        Instant at = logged.at();
        if (now.containsKey(key)) {
            replace(event, at, old -> old.next(version, at, old.retracted(), event.content()));
        } else {
            add(new ChronicleRow(key, version, at, logged.index(), at, event.by(), false, event.content()));
        }
    }

    private void add(ChronicleRow row) {
        rows.add(ChronicleTable.ENTRY, ChronicleTable.values(row, zone(row), Instant.MAX));
        now.put(row.key(), row);
    }

    /** Puts the next version in the place of the one that is recorded now. */
    private void replace(EntryEvent event, Instant at, UnaryOperator<ChronicleRow> next) {
        ChronicleRow old = now.get(key(event));
        if (old == null) {
            throw new IllegalStateException("the chronicle lacks " + key(event) + ": replay it");
        }
        ChronicleRow row = next.apply(old);
        ZoneId zone = zone(old);
        @Nullable Object[] ended = ChronicleTable.values(old, zone, at);
        rows.add(ChronicleTable.ENTRY, ChronicleTable.values(row, zone, Instant.MAX));
        rows.put(ChronicleTable.ENTRY, ended);
        now.put(row.key(), row);
    }

    private ZoneId zone(ChronicleRow row) {
        ZoneId zone = zones.get(row.key().timeline());
        if (zone == null) {
            throw new IllegalStateException("the chronicle lacks the timeline of " + row.key() + ": replay it");
        }
        return zone;
    }

    private static EntryKey key(EntryEvent event) {
        return new EntryKey(event.timeline(), event.entry());
    }
}
