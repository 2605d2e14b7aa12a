package timeline.chronicle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import timeline.entry.EntryCorrected;
import timeline.entry.EntryEnded;
import timeline.entry.EntryEvent;
import timeline.entry.EntryId;
import timeline.entry.EntryKey;
import timeline.entry.EntryRecorded;
import timeline.entry.EntryRestored;
import timeline.entry.EntryRetracted;
import timeline.life.Erased;
import timeline.life.SubjectErased;
import timeline.life.TimelineErased;
import timeline.life.TimelineId;
import timeline.life.TimelineStarted;
import timeline.log.LoggedEvent;
import timeline.replay.Fold;
import timeline.replay.Rows;

/** One way along the log: each event makes a version, and ends the one that was recorded until then. */
class ChronicleFold implements Fold {

    /**
     * How many entries are remembered from one page of events to the next, the last ones; the others are read again when
     * something happens to them. What is corrected is mostly corrected soon, and what is remembered the collector copies.
     */
    private static final int REMEMBERED = 1_000;

    private final ChronicleTable table;
    private final Rows rows;
    private final Map<TimelineId, ZoneId> zones = new HashMap<>();
    private final SequencedMap<EntryKey, ChronicleRow> now = new LinkedHashMap<>();

    ChronicleFold(ChronicleTable table, Rows rows) {
        this.table = table;
        this.rows = rows;
    }

    @Override
    public void expect(List<LoggedEvent> events) {
        while (now.size() > REMEMBERED) {
            now.pollFirstEntry();
        }
        Set<TimelineId> places =
                events.stream().map(LoggedEvent::timeline).collect(Collectors.toCollection(HashSet::new));
        places.removeAll(zones.keySet());
        zones.putAll(table.zones(places, rows.generation()));
        Set<EntryKey> unknown = Fold.begunBefore(events).stream()
                .flatMap(stream -> EntryKey.ofStream(stream).stream())
                .filter(key -> !now.containsKey(key))
                .collect(Collectors.toSet());
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
            case Erased event -> EntryKey.ofStream(logged.stream()).ifPresent(key -> end(key, at));
            case SubjectErased event -> erase(event);
            case TimelineErased event -> erase(event.timeline());
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

    /** Whatever an erased event said of an entry, from then on nothing is known of it. */
    private void end(EntryKey key, Instant at) {
        ChronicleRow old = now.remove(key);
        if (old != null) {
            rows.put(ChronicleTable.ENTRY, ChronicleTable.values(old, zone(old), at));
        }
    }

    /** What is left of an entry that was about the subject once still tells when it was first recorded. */
    private void erase(SubjectErased event) {
        now.values()
                .removeIf(row -> row.key().timeline().equals(event.timeline())
                        && row.content().subject().equals(event.subject()));
        rows.removeWhere(ChronicleTable.ENTRY, event.timeline(), "subject", event.subject());
        for (SubjectErased.Moved moved : event.moved()) {
            EntryKey key = new EntryKey(event.timeline(), new EntryId(moved.entry()));
            table.versions(key, rows.generation()).forEach(left -> begin(left, moved));
        }
    }

    private void begin(ChronicleTable.Version left, SubjectErased.Moved moved) {
        ChronicleRow begun = left.row().beginning(moved);
        rows.put(
                ChronicleTable.ENTRY,
                ChronicleTable.values(begun, table.zone(begun.key().timeline(), rows.generation()), left.recordedTo()));
        now.computeIfPresent(begun.key(), (key, row) -> row.beginning(moved));
    }

    private void erase(TimelineId timeline) {
        now.keySet().removeIf(key -> key.timeline().equals(timeline));
        zones.remove(timeline);
        rows.clear(ChronicleTable.ENTRY, timeline);
        rows.clear(ChronicleTable.TIMELINE, timeline);
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
