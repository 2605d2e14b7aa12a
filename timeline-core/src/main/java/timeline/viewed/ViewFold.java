package timeline.viewed;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import timeline.entry.EntryContent;
import timeline.entry.EntryCorrected;
import timeline.entry.EntryEnded;
import timeline.entry.EntryEvent;
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
import timeline.text.StrictJson;

/** One way along the log: keeps what a view speaks of, and what each of it adds. */
class ViewFold implements Fold {

    /** How many entries are remembered; the others are read again when something happens to them. */
    private static final int REMEMBERED = 5_000;

    private final String view;
    private final ViewedTable table;
    private final Rows rows;
    private final Map<TimelineId, ZoneId> zones = new HashMap<>();
    private final Map<TimelineId, Optional<Contributions>> asked = new HashMap<>();
    private final Map<EntryKey, ViewedRow> now = new HashMap<>();

    ViewFold(String view, ViewedTable table, Rows rows) {
        this.view = view;
        this.table = table;
        this.rows = rows;
    }

    @Override
    public void expect(List<LoggedEvent> events) {
        if (now.size() > REMEMBERED) {
            now.clear();
        }
        Map<TimelineId, Set<EntryKey>> unknown = Fold.begunBefore(events).stream()
                .flatMap(stream -> EntryKey.ofStream(stream).stream())
                .filter(key -> !now.containsKey(key))
                .collect(Collectors.groupingBy(EntryKey::timeline, Collectors.toSet()));
        unknown.forEach((timeline, keys) -> table.rows(timeline, view, rows.generation(), keys)
                .forEach(row -> now.put(new EntryKey(timeline, row.entry()), row)));
    }

    @Override
    public void apply(LoggedEvent logged) {
        switch (logged.event()) {
            case TimelineStarted event -> start(event);
            case EntryRecorded event -> say(event, event.content());
            case EntryCorrected event -> say(event, event.content());
            case EntryEnded event ->
                change(event, row -> row.saying(row.content().endingAt(event.when())));
            case EntryRetracted event -> change(event, row -> row.retracted(true));
            case EntryRestored event -> change(event, row -> row.retracted(false));
            case Erased event -> EntryKey.ofStream(logged.stream()).ifPresent(this::remove);
            case SubjectErased event -> erase(event);
            case TimelineErased event -> ViewProjection.ALL.forEach(all -> rows.clear(all, event.timeline()));
            default -> {}
        }
    }

    private void start(TimelineStarted event) {
        zones.put(event.timeline(), ZoneId.of(event.zone()));
        rows.put(ViewProjection.ZONE, event.timeline(), view, event.zone());
    }

    /** What is corrected was not retracted. */
    private void say(EntryEvent event, EntryContent content) {
        EntryKey key = new EntryKey(event.timeline(), event.entry());
        if (asked(event.timeline()).filter(asks -> asks.ask(content)).isPresent()) {
            put(key, new ViewedRow(event.timeline(), event.entry(), false, content));
        } else {
            remove(key);
        }
    }

    private void change(EntryEvent event, UnaryOperator<ViewedRow> change) {
        EntryKey key = new EntryKey(event.timeline(), event.entry());
        ViewedRow row = now.get(key);
        if (row != null) {
            put(key, change.apply(row));
        }
    }

    private void put(EntryKey key, ViewedRow row) {
        EntryContent content = row.content();
        Contribution adds =
                asked(key.timeline()).orElseThrow().of(content, content.when().in(zone(key.timeline())));
        Object[] values = {
            key.timeline(),
            view,
            key.entry(),
            content.subject(),
            row.retracted(),
            StrictJson.MAPPER.valueToTree(adds.keys()),
            StrictJson.MAPPER.valueToTree(adds.measured()),
            content.said()
        };
        if (now.put(key, row) == null) {
            rows.add(ViewProjection.ENTRY, values);
        } else {
            rows.put(ViewProjection.ENTRY, values);
        }
    }

    private void remove(EntryKey key) {
        if (now.remove(key) != null) {
            rows.remove(ViewProjection.ENTRY, key.timeline(), view, key.entry());
        }
    }

    private void erase(SubjectErased event) {
        now.entrySet()
                .removeIf(row -> row.getKey().timeline().equals(event.timeline())
                        && row.getValue().content().subject().equals(event.subject()));
        rows.removeWhere(ViewProjection.ENTRY, event.timeline(), "subject", event.subject());
    }

    private Optional<Contributions> asked(TimelineId timeline) {
        return asked.computeIfAbsent(
                timeline,
                first -> table.definition(timeline, view, rows.generation()).map(Contributions::new));
    }

    private ZoneId zone(TimelineId timeline) {
        return zones.computeIfAbsent(timeline, first -> table.zone(timeline, view, rows.generation()));
    }
}
