package timeline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.life.Sight;
import timeline.life.Timeline;
import timeline.replay.Serving;
import timeline.retrospective.Column;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.Outcome;
import timeline.retrospective.Section;
import timeline.text.StrictJson;
import tools.jackson.core.type.TypeReference;

/** One look into one timeline's rows, as they are or were recorded at an instant. */
final class ReviewLook {

    private static final String EDITION = """
         , coalesce((select max(edition) from review_edition e
                     where (e.timeline, e.generation, e.year) = (y.timeline, y.generation, y.year) and e.version <= y.version), 0) edition
         , exists (select from review_edition e
                   where (e.timeline, e.generation, e.year, e.version) = (y.timeline, y.generation, y.year, y.version)
                     and e.document <> '') published
        """;

    /** Whom an item goes on from, and so on: what was removed since is still where it came from. */
    private static final String ANCESTRY = """
        with recursive line (of_year, of_item, year, item, carried_from, steps) as (
            select year, item, year, item, carried_from, 0 from review_item
            where timeline = :timeline and {generation} and {moment} and year in (:years) and carried_from is not null
            union all
            select of_year, of_item, before.year, before.item, before.carried_from, steps + 1
            from line cross join lateral (
                select year, item, carried_from from review_item
                where timeline = :timeline and {generation} and item = line.carried_from and year < line.year
                order by year desc, version desc limit 1) before
        )
        select of_year, of_item, year, item from line where steps > 0 order by steps
        """;

    private static final String GENERATION = Serving.rows(ReviewProjection.NAME, ":timeline");

    private final JdbcClient jdbc;
    private final String moment;
    private final String rows;
    private final @Nullable ReviewLook today;
    private final @Nullable ReviewSight seen;
    private final Map<String, Object> parameters = new HashMap<>();

    ReviewLook(JdbcClient jdbc, Timeline timeline, Optional<Instant> asOf) {
        this.jdbc = jdbc;
        this.moment = asOf.isEmpty() ? "recorded_to = 'infinity'" : "recorded_from <= :as_of and recorded_to > :as_of";
        this.rows = GENERATION + " and " + moment;
        parameters.put("timeline", timeline.id().value());
        asOf.ifPresent(instant -> parameters.put("as_of", Timestamp.from(instant)));
        this.today = today(timeline);
        this.seen = today == null ? null : ReviewSight.of(timeline.sight(), today.everyItem());
    }

    private Map<Ancestor, ItemRow> everyItem() {
        Set<Integer> years = allYears().keySet();
        return years.isEmpty() ? Map.of() : allItems(years);
    }

    /** What others than the owner see of it, as it is today; null for the owner, and for what is recorded now. */
    private @Nullable ReviewLook today(Timeline timeline) {
        return timeline.sight().owner() ? null : new ReviewLook(jdbc, timeline.seenBy(Sight.OWNER), Optional.empty());
    }

    boolean owner() {
        return seen == null;
    }

    /** Every year with a retrospective. */
    NavigableMap<Integer, YearRow> years() {
        NavigableMap<Integer, YearRow> years = allYears();
        if (seen != null) {
            years.replaceAll((year, row) -> seen.year(row, !sections(year).isEmpty()));
            years.values().removeIf(YearRow.NONE::equals);
        }
        return years;
    }

    private NavigableMap<Integer, YearRow> allYears() {
        NavigableMap<Integer, YearRow> years = new TreeMap<>();
        sql("select year, version, keep, improve, try" + EDITION + "from review_year y where timeline = :timeline and "
                        + rows)
                .query((row, n) -> year(row))
                .list()
                .forEach(year -> years.put(year.year(), year));
        return years;
    }

    private static YearRow year(ResultSet row) throws SQLException {
        return new YearRow(
                row.getInt("year"),
                row.getLong("version"),
                ReviewTable.order(row),
                row.getInt("edition"),
                row.getBoolean("published"));
    }

    List<Section> sections(int year) {
        List<Section> said = allSections(year);
        return seen == null || today == null ? said : seen.sections(said, today.allSections(year));
    }

    private List<Section> allSections(int year) {
        return sql("select said from review_sections where timeline = :timeline and year = :year and " + rows)
                .param("year", year)
                .query(String.class)
                .optional()
                .map(said -> StrictJson.MAPPER.readValue(said, new TypeReference<List<Section>>() {}))
                .orElse(List.of());
    }

    Map<Ancestor, ItemRow> items(Collection<Integer> years) {
        Map<Ancestor, ItemRow> items = allItems(years);
        if (seen != null) {
            items.values().removeIf(item -> !seen.sees(item));
            items.replaceAll((key, item) -> seen.through(item));
        }
        return items;
    }

    private Map<Ancestor, ItemRow> allItems(Collection<Integer> years) {
        Map<Ancestor, ItemRow> items = new HashMap<>();
        sql("select year, item, version, said from review_item where timeline = :timeline and year in (:years) and "
                        + rows)
                .param("years", years)
                .query((row, n) -> item(row))
                .list()
                .forEach(item -> items.put(item.key(), item));
        return items;
    }

    private static ItemRow item(ResultSet row) throws SQLException {
        return new ItemRow(
                row.getInt("year"),
                new ItemId(row.getObject("item", UUID.class)),
                row.getLong("version"),
                StrictJson.MAPPER.readValue(row.getString("said"), ItemContent.class));
    }

    /** What later years say of the items of some years, the earliest of the later years first. */
    Map<Ancestor, List<ReviewOutcome>> outcomes(Collection<Integer> years) {
        Map<Ancestor, List<ReviewOutcome>> outcomes = new HashMap<>();
        sql("select from_year, item, year, outcome, note from review_outcome"
                        + " where timeline = :timeline and from_year in (:years) and " + rows + " order by year")
                .param("years", years)
                .query(row -> {
                    var item = new Ancestor(row.getInt("from_year"), new ItemId(row.getObject("item", UUID.class)));
                    outcomes.computeIfAbsent(item, first -> new ArrayList<>()).add(outcome(row));
                });
        return outcomes;
    }

    private static ReviewOutcome outcome(ResultSet row) throws SQLException {
        Outcome outcome = Outcome.find(row.getString("outcome")).orElseThrow();
        return new ReviewOutcome(row.getInt("year"), outcome, row.getString("note"));
    }

    Map<Ancestor, List<Ancestor>> ancestry(Collection<Integer> years) {
        Map<Ancestor, List<Ancestor>> ancestry = new HashMap<>();
        sql(ANCESTRY.replace("{generation}", GENERATION).replace("{moment}", moment))
                .param("years", years)
                .query(row -> {
                    var of = new Ancestor(row.getInt("of_year"), new ItemId(row.getObject("of_item", UUID.class)));
                    var from = new Ancestor(row.getInt("year"), new ItemId(row.getObject("item", UUID.class)));
                    ancestry.computeIfAbsent(of, first -> new ArrayList<>()).add(from);
                });
        if (seen != null) {
            ancestry.replaceAll((item, line) -> seen.line(line));
        }
        return ancestry;
    }

    /** The items that a {@code try} of a year, or of a later one, names. */
    Set<ItemId> answered(int since, Map<Integer, YearRow> years) {
        Set<ItemId> answered = new HashSet<>();
        sql("select year, item, answers from review_item"
                        + " where timeline = :timeline and answers <> '{}' and year >= :since and " + rows)
                .param("since", since)
                .query(row -> {
                    YearRow year = years.getOrDefault(row.getInt("year"), YearRow.NONE);
                    if (year.order().of(Column.TRY).contains(new ItemId(row.getObject("item", UUID.class)))) {
                        UUID[] answers = (UUID[]) row.getArray("answers").getArray();
                        Arrays.stream(answers).map(ItemId::new).forEach(answered::add);
                    }
                });
        return answered;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).params(parameters);
    }
}
