package timeline.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import timeline.life.TimelineId;
import timeline.replay.Rows;
import timeline.replay.ViewTable;
import timeline.retrospective.ItemId;

/** The rows that hold now of the years that a fold goes on with; a new one ends the one before. */
class ReviewRows {

    private static final int REMEMBERED = 5_000;

    /**
     * What one row after the other tells of.
     *
     * @param key the key of its rows without the version
     */
    private record Part(ViewTable table, List<Object> key) {}

    private final ReviewTable table;
    private final Rows rows;
    private final Set<YearKey> known = new HashSet<>();
    private final Map<Part, @Nullable Object[]> now = new HashMap<>();

    ReviewRows(ReviewTable table, Rows rows) {
        this.table = table;
        this.rows = rows;
    }

    void expect(Collection<YearKey> years) {
        if (now.size() > REMEMBERED) {
            now.clear();
            known.clear();
        }
        Set<YearKey> unknown = new HashSet<>(years);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            for (ViewTable versioned : ReviewTable.VERSIONED) {
                table.now(versioned, unknown, rows.generation()).forEach(row -> now.put(part(versioned, row), row));
            }
            known.addAll(unknown);
        }
    }

    private static Part part(ViewTable of, @Nullable Object[] row) {
        List<Object> key = Stream.of(row)
                .limit(of.key().size() - 1L)
                .map(ReviewRows::plain)
                .toList();
        return new Part(of, key);
    }

    /** What a row holds now beside its key and its time; empty when there is none. */
    Optional<List<@Nullable Object>> said(ViewTable of, Object... key) {
        return Optional.ofNullable(now.get(new Part(of, plain(key))))
                .map(row -> Arrays.asList(row).subList(of.key().size() + 2, row.length));
    }

    /** A row from a version on. */
    void put(ViewTable of, long version, Instant at, List<Object> key, List<? extends @Nullable Object> said) {
        end(of, at, key);
        @Nullable Object[] row = Stream.of(plain(key.toArray()), List.of(version, at, Instant.MAX), said)
                .flatMap(List::stream)
                .toArray();
        rows.add(of, row);
        now.put(new Part(of, plain(key.toArray())), row);
    }

    /** What held until now holds no more. */
    void end(ViewTable of, Instant at, List<Object> key) {
        @Nullable Object[] old = now.remove(new Part(of, plain(key.toArray())));
        if (old != null) {
            @Nullable Object[] ended = old.clone();
            ended[of.key().size() + 1] = at;
            rows.put(of, ended);
        }
    }

    void add(ViewTable of, @Nullable Object... row) {
        rows.add(of, row);
    }

    void put(ViewTable of, @Nullable Object... row) {
        rows.put(of, row);
    }

    void clear(TimelineId timeline) {
        known.removeIf(year -> year.timeline().equals(timeline));
        now.keySet().removeIf(part -> part.key().getFirst().equals(timeline.value()));
        ReviewTable.ALL.forEach(of -> rows.clear(of, timeline));
    }

    private static List<Object> plain(Object... key) {
        return Stream.of(key).map(ReviewRows::plain).toList();
    }

    /** Ids as the database gives them back, so that keys are equal. */
    private static Object plain(@Nullable Object part) {
        return part instanceof TimelineId id
                ? id.value()
                : part instanceof ItemId item ? item.value() : Objects.requireNonNull(part);
    }
}
