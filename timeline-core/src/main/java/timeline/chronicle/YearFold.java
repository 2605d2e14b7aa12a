package timeline.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import timeline.chronicle.YearTimeline.YearLane;
import timeline.chronicle.YearTimeline.YearStoryline;
import timeline.date.Span;
import timeline.entry.EntryContent;
import timeline.kind.Kinds;
import timeline.kind.Lane;
import timeline.life.TimelineId;
import timeline.text.Names;
import timeline.text.Text;

/** Makes a year of the entries that lie on it. */
final class YearFold {

    private final TimelineId timeline;
    private final int year;
    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate today;
    private final Names names;

    YearFold(TimelineId timeline, int year, LocalDate today, Names names) {
        this.timeline = timeline;
        this.year = year;
        this.first = LocalDate.of(year, 1, 1);
        this.last = LocalDate.of(year, 12, 31);
        this.today = today;
        this.names = names;
    }

    YearTimeline fold(List<ChronicleEntry> ordered) {
        Map<Lane, List<YearItem>> lanes = new EnumMap<>(Lane.class);
        Map<String, List<String>> storylines = new LinkedHashMap<>();
        for (ChronicleEntry entry : ordered) {
            EntryContent content = entry.content();
            lanes.computeIfAbsent(content.lane(), lane -> new ArrayList<>()).add(item(entry));
            content.storyline()
                    .ifPresent(key -> storylines
                            .computeIfAbsent(key, first -> new ArrayList<>())
                            .add(entry.id().toString()));
        }
        return new YearTimeline(
                timeline,
                year,
                names.language(),
                lanes.entrySet().stream().map(this::lane).toList(),
                storylines.entrySet().stream().map(this::storyline).toList(),
                YearCounts.of(ordered, year));
    }

    private YearLane lane(Map.Entry<Lane, List<YearItem>> lane) {
        return new YearLane(lane.getKey(), lane.getKey().label().in(names.language()), lane.getValue());
    }

    private YearStoryline storyline(Map.Entry<String, List<String>> storyline) {
        return new YearStoryline(storyline.getKey(), names.storyline(storyline.getKey()), storyline.getValue());
    }

    private YearItem item(ChronicleEntry entry) {
        EntryContent content = entry.content();
        Span span = entry.span();
        LocalDate end = end(span);
        LocalDate start = clip(span.earliest(), first);
        return new YearItem(
                entry.id(),
                content.kind(),
                kindLabel(content.kind()),
                content.lane(),
                content.title().in(names.language()),
                content.note().map(this::words).orElse(""),
                content.when().text(),
                start,
                clip(span.startLatest(), last),
                endKnownFrom(span, start, end),
                end.isBefore(start) ? start : end,
                span.startCertain(),
                span.endCertain(),
                span.wholeYear(),
                span.interval(),
                span.someTimeBetween(),
                span.ongoing(),
                span.endUnknown(),
                span.earliest() == null || span.earliest().isBefore(first),
                continuesAfter(span),
                content.count(),
                content.subject(),
                subjectLabel(content.subject()),
                content.storyline(),
                content.partOf(),
                content.refines(),
                content.after());
    }

    private String words(Text text) {
        return text.in(names.language());
    }

    private String subjectLabel(String key) {
        return key.equals(EntryContent.ME) ? "" : names.subject(key);
    }

    private String kindLabel(String key) {
        return Kinds.find(key).map(kind -> kind.label().in(names.language())).orElse(key);
    }

    private LocalDate clip(@Nullable LocalDate day, LocalDate otherwise) {
        LocalDate known = day == null ? otherwise : day;
        return known.isBefore(first) ? first : known.isAfter(last) ? last : known;
    }

    /** What goes on reaches to today, and so does what ended at a time that nobody knows. */
    private LocalDate end(Span span) {
        return clip(span.latest() == null && open(span) ? today : span.latest(), last);
    }

    /** Where nobody knows the end, it may have been as early as the start. */
    private LocalDate endKnownFrom(Span span, LocalDate start, LocalDate end) {
        if (span.endUnknown()) {
            return start;
        }
        return span.endEarliest() == null ? end : clip(span.endEarliest(), first);
    }

    private boolean continuesAfter(Span span) {
        LocalDate latest = span.latest();
        if (latest != null) {
            return latest.isAfter(last);
        }
        return span.ongoing() ? today.isAfter(last) : !span.endUnknown();
    }

    private static boolean open(Span span) {
        return span.ongoing() || span.endUnknown();
    }
}
