package timeline.circle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.EntryKey;
import timeline.life.LifeId;
import timeline.life.Sight;
import timeline.life.TimelineId;
import timeline.life.TimelineStarted;
import timeline.log.Streams;
import timeline.log.Streams.Happened;

/**
 * Tells who could have seen an entry, and when: the history of the entry and of the timeline's circles, rules and
 * disclosures, told again in the order of their recording.
 */
@Component
public class ReadersHistory {

    private final Streams streams;

    ReadersHistory(Streams streams) {
        this.streams = streams;
    }

    /** The times in which each circle could see it, circle by circle in the order of the first time. */
    public List<SeenWhile> of(TimelineId timeline, EntryId entry) {
        List<Happened> all = new ArrayList<>(told(new LifeId(timeline).toString()));
        all.addAll(told(new EntryKey(timeline, entry).toString()));
        all.sort(Comparator.comparing(Happened::at)); // keeps the order within each of the two
        SharedThen shared = new SharedThen();
        EntryThen said = new EntryThen();
        Periods periods = new Periods();
        for (int i = 0; i < all.size(); i++) {
            Happened now = all.get(i);
            shared.happened(now.event());
            said.happened(now.event());
            // What held for no time at all, nobody can have seen.
            if (i + 1 == all.size() || all.get(i + 1).at().isAfter(now.at())) {
                periods.are(now.at(), seen(now.at(), shared, entry, said.shown()));
            }
        }
        return periods.told();
    }

    private static Map<String, SeenWhile> seen(
            Instant at, SharedThen shared, EntryId entry, Optional<EntryContent> content) {
        Map<String, SeenWhile> seen = new LinkedHashMap<>();
        Sight sight = shared.sight();
        content.map(shown -> new Decision(sight, entry, shown))
                .ifPresent(decision -> shared.circles()
                        .forEach((circle, members) -> decision.seenBy(circle)
                                .ifPresent(because -> seen.put(
                                        circle, new SeenWhile(circle, at, Optional.empty(), because, members)))));
        return seen;
    }

    /**
     * A clock that was set back does not turn the order of what happened around. When the timeline was started tells nothing
     * here: one that took over an archive is younger than its history.
     */
    private List<Happened> told(String stream) {
        List<Happened> told = new ArrayList<>();
        for (Happened now : streams.of(stream)) {
            if (now.event() instanceof TimelineStarted) {
                continue;
            }
            Instant last = told.isEmpty() ? Instant.MIN : told.getLast().at();
            told.add(new Happened(now.at().isBefore(last) ? last : now.at(), now.event()));
        }
        return told;
    }

    private static final class Periods {

        private final Map<String, List<SeenWhile>> ended = new LinkedHashMap<>();
        private final Map<String, SeenWhile> open = new LinkedHashMap<>();

        private void are(Instant at, Map<String, SeenWhile> now) {
            for (SeenWhile before : List.copyOf(open.values())) {
                SeenWhile next = now.get(before.circle());
                if (next == null || !next.isLike(before)) {
                    open.remove(before.circle());
                    ended.computeIfAbsent(before.circle(), circle -> new ArrayList<>())
                            .add(before.until(at));
                }
            }
            now.forEach((circle, next) -> {
                ended.computeIfAbsent(circle, first -> new ArrayList<>());
                open.putIfAbsent(circle, next);
            });
        }

        private List<SeenWhile> told() {
            return ended.entrySet().stream()
                    .flatMap(circle ->
                            Stream.concat(circle.getValue().stream(), Stream.ofNullable(open.get(circle.getKey()))))
                    .toList();
        }
    }
}
