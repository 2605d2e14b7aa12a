package timeline.picture;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;
import timeline.chronicle.YearTimeline.YearLane;
import timeline.chronicle.YearTimeline.YearStoryline;
import timeline.chronicle.YearTimeline.YearTotals;
import timeline.date.Edtf;
import timeline.date.Span;
import timeline.entry.EntryId;
import timeline.kind.Lane;
import timeline.life.TimelineId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Years to draw: of the document {@code life-2022.json}, and of items made by hand. */
final class YearFixture {

    static final int YEAR = 2022;

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final TimelineId TIMELINE = new TimelineId(new UUID(0, 1));
    private static final Map<String, Lane> FAMILY = lanes(
            Lane.FAMILY, "birth child-milestone marriage move separation bereavement care-role-changed family-support");
    private static final Map<String, Lane> HEALTH = lanes(
            Lane.HEALTH,
            "symptom-observed medical-visit hospital-stay medical-test condition-diagnosed diagnosis-refined"
                    + " condition-worsened treatment condition-relapsed measurement");
    private static final Map<String, Lane> LIVING =
            lanes(Lane.LIVING, "routine-changed working-hours-changed habit travel reflection decision milestone");

    private YearFixture() {}

    /** The 49 entries of the document that lie on 2022. */
    static YearTimeline life(String language) {
        JsonNode document = document();
        Map<String, String> subjects = new LinkedHashMap<>();
        document.get("subjects").forEach(subject -> subjects.put(text(subject, "key"), text(subject, "label")));
        List<YearItem> items = new ArrayList<>();
        document.get("entries").forEach(entry -> item(entry, language, subjects).ifPresent(items::add));
        Map<String, String> titles = new LinkedHashMap<>();
        document.get("storylines").forEach(line -> titles.put(text(line, "key"), text(line.get("title"), language)));
        return year(items, language, titles);
    }

    static YearTimeline year(List<YearItem> items, String language, Map<String, String> storylines) {
        List<YearItem> ordered = ordered(items);
        List<YearLane> lanes = Arrays.stream(Lane.values())
                .map(lane -> new YearLane(
                        lane,
                        lane.label().in(language),
                        ordered.stream().filter(item -> item.lane() == lane).toList()))
                .filter(lane -> !lane.items().isEmpty())
                .toList();
        List<YearStoryline> threads = storylines.entrySet().stream()
                .map(line -> new YearStoryline(line.getKey(), line.getValue(), idsOf(line.getKey(), ordered)))
                .filter(line -> !line.items().isEmpty())
                .toList();
        int happenings = items.stream().mapToInt(YearItem::count).sum();
        YearTotals totals = new YearTotals(
                items.size(), happenings, Map.of(), Map.of(), Map.of(), List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        return new YearTimeline(TIMELINE, YEAR, language, lanes, threads, totals);
    }

    /** An item of the life's own person on 2022, as its EDTF date lies on the year. */
    static YearItem item(int number, String kind, Lane lane, String title, String when) {
        return item(
                        new EntryId(new UUID(2022, number)),
                        kind,
                        lane,
                        title,
                        when,
                        1,
                        "me",
                        "나",
                        null,
                        null,
                        null,
                        List.of())
                .orElseThrow();
    }

    private static Optional<YearItem> item(JsonNode entry, String language, Map<String, String> subjects) {
        String kind = text(entry, "kind");
        Lane lane = entry.has("lane") ? Lane.find(text(entry, "lane")).orElseThrow() : laneOf(kind);
        List<EntryId> after = new ArrayList<>();
        entry.path("after").forEach(id -> after.add(new EntryId(UUID.fromString(id.asString()))));
        String subject = text(entry, "subject");
        return item(
                id(entry, "id"),
                kind,
                lane,
                text(entry.get("title"), language),
                text(entry, "when"),
                entry.path("count").asInt(1),
                subject,
                subjects.getOrDefault(subject, subject),
                text(entry, "storyline"),
                entry.has("partOf") ? id(entry, "partOf") : null,
                entry.has("refines") ? id(entry, "refines") : null,
                after);
    }

    static Optional<YearItem> item(
            EntryId id,
            String kind,
            Lane lane,
            String title,
            String when,
            int count,
            String subject,
            String label,
            @Nullable String storyline,
            @Nullable EntryId partOf,
            @Nullable EntryId refines,
            List<EntryId> after) {
        Span span = Edtf.parse(when).in(SEOUL);
        LocalDate first = LocalDate.of(YEAR, 1, 1);
        LocalDate last = LocalDate.of(YEAR, 12, 31);
        LocalDate earliest = Objects.requireNonNullElse(span.earliest(), LocalDate.MIN);
        LocalDate latest = Objects.requireNonNullElse(span.latest(), LocalDate.MAX);
        if (earliest.isAfter(last) || latest.isBefore(first)) {
            return Optional.empty();
        }
        LocalDate start = clip(earliest, first, last);
        LocalDate end = clip(latest, first, last);
        return Optional.of(new YearItem(
                id,
                kind,
                kind,
                lane,
                title,
                "",
                when,
                start,
                clip(Objects.requireNonNullElse(span.startLatest(), end), first, last),
                span.ongoing() ? end : clip(Objects.requireNonNullElse(span.endEarliest(), start), first, last),
                end,
                span.startCertain(),
                span.endCertain(),
                span.wholeYear(),
                span.interval(),
                span.someTimeBetween(),
                span.ongoing(),
                span.endUnknown(),
                earliest.isBefore(first),
                latest.isAfter(last) && !span.ongoing() && !span.endUnknown(),
                count,
                subject,
                label,
                Optional.ofNullable(storyline),
                Optional.ofNullable(partOf),
                Optional.ofNullable(refines),
                after));
    }

    private static LocalDate clip(LocalDate day, LocalDate first, LocalDate last) {
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    /** Order that was said, then by first day, last day and recording. */
    private static List<YearItem> ordered(List<YearItem> items) {
        List<YearItem> left = new ArrayList<>(items);
        left.sort(Comparator.comparing(YearItem::start).thenComparing(YearItem::end));
        Map<EntryId, YearItem> open = left.stream().collect(Collectors.toMap(YearItem::id, item -> item));
        if (items.stream().allMatch(item -> item.after().isEmpty())) {
            return left;
        }
        List<YearItem> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            YearItem next = left.stream()
                    .filter(item -> item.after().stream().noneMatch(open::containsKey))
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            open.remove(next.id());
            ordered.add(next);
        }
        return ordered;
    }

    private static List<String> idsOf(String storyline, List<YearItem> items) {
        return items.stream()
                .filter(item -> item.storyline().filter(storyline::equals).isPresent())
                .map(item -> item.id().toString())
                .toList();
    }

    private static Lane laneOf(String kind) {
        return FAMILY.getOrDefault(kind, HEALTH.getOrDefault(kind, LIVING.getOrDefault(kind, Lane.CAREER)));
    }

    private static Map<String, Lane> lanes(Lane lane, String kinds) {
        Map<String, Lane> lanes = new HashMap<>();
        Arrays.stream(kinds.split(" ", -1)).forEach(kind -> lanes.put(kind, lane));
        return lanes;
    }

    private static EntryId id(JsonNode entry, String member) {
        return new EntryId(UUID.fromString(text(entry, member)));
    }

    private static String text(JsonNode node, String member) {
        return node.get(member).asString();
    }

    private static JsonNode document() {
        try (InputStream in = Objects.requireNonNull(YearFixture.class.getResourceAsStream("life-2022.json"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
