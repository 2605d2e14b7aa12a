package timeline.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.TimelineId;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;

/** Compares two generations of a timeline's rows, table by table, by key. */
@Component
class DifferenceReader {

    /** Rows as JSON without their generation; {@code place} is where a row stands in the order of pages. */
    private static final String OF_TABLE = """
        select '{table}' as in_table, cast({key} as text) as key, cast(o.said as text) as old, cast(n.said as text) as now,
               '{table} ' || cast({key} as text) as place
        from (select {columns}, to_jsonb(t) - 'generation' as said from {table} t
              where timeline = :timeline and generation = :old) o
        full join (select {columns}, to_jsonb(t) - 'generation' as said from {table} t
              where timeline = :timeline and generation = :now) n using ({columns})
        where o.said is distinct from n.said
        """;

    private final JdbcClient jdbc;

    DifferenceReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Difference read(Projection projection, TimelineId timeline, int old, int now, Optional<String> after, int limit) {
        String all = projection.tables().stream().map(DifferenceReader::sql).collect(Collectors.joining(" union all "));
        List<String> places = new ArrayList<>();
        List<Difference.Row> rows = jdbc.sql("select * from (" + all + ") all_rows"
                        + " where place collate \"C\" > :after order by place collate \"C\" limit :limit")
                .param("timeline", timeline.value())
                .param("old", old)
                .param("now", now)
                .param("after", after.orElse(""))
                .param("limit", limit + 1)
                .query((row, n) -> {
                    places.add(row.getString("place"));
                    return row(row);
                })
                .list();
        Optional<String> next = rows.size() > limit ? Optional.of(places.get(limit - 1)) : Optional.empty();
        List<Difference.Row> page = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Difference(old, now, counts(all, timeline, old, now), page, next);
    }

    private Difference.Counts counts(String all, TimelineId timeline, int old, int now) {
        return jdbc.sql("select count(*) filter (where now is null) as only_old,"
                        + " count(*) filter (where old is null) as only_new,"
                        + " count(*) filter (where old is not null and now is not null) as changed from (" + all
                        + ") all_rows")
                .param("timeline", timeline.value())
                .param("old", old)
                .param("now", now)
                .query((row, n) ->
                        new Difference.Counts(row.getLong("only_old"), row.getLong("only_new"), row.getLong("changed")))
                .single();
    }

    private static String sql(ViewTable table) {
        String key = table.key().stream()
                .flatMap(column -> Stream.of("'" + column + "'", column))
                .collect(Collectors.joining(", ", "json_build_object(", ")"));
        return OF_TABLE.replace("{table}", table.name())
                .replace("{key}", key)
                .replace("{columns}", String.join(", ", table.key()));
    }

    private static Difference.Row row(ResultSet row) throws SQLException {
        JsonNode old = json(row.getString("old"));
        JsonNode now = json(row.getString("now"));
        Difference.Change change = old == null
                ? Difference.Change.ONLY_NEW
                : now == null ? Difference.Change.ONLY_OLD : Difference.Change.CHANGED;
        return new Difference.Row(
                row.getString("in_table"), StrictJson.MAPPER.readTree(row.getString("key")), change, old, now);
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : StrictJson.MAPPER.readTree(text);
    }
}
