package timeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.CoreTest;

/** Every table with a column {@code timeline}, as the catalogue names them, asked by somebody who forgot to say which. */
@CoreTest
class RowSecurityTest {

    private static final UUID OURS = timeline(83_001).value();
    private static final UUID THEIRS = timeline(83_002).value();
    private static final String ACCOUNT = "00000000-0000-4000-8000-000000083000";

    /** What a table takes that wants a value in each column. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("uuid", "gen_random_uuid()"),
            Map.entry("text", "'done'"),
            Map.entry("integer", "1"),
            Map.entry("bigint", "1"),
            Map.entry("boolean", "false"),
            Map.entry("date", "current_date"),
            Map.entry("timestamp with time zone", "now()"),
            Map.entry("bytea", "uuid_send(gen_random_uuid())"),
            Map.entry("json", "'[]'"),
            Map.entry("uuid[]", "'{}'"),
            Map.entry("text[]", "'{}'"),
            Map.entry("integer[]", "'{}'"));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    @Autowired
    RowSecurityTest(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Test
    void everyTableOfTimelinesHasAPolicy() {
        assertThat(tables())
                .allSatisfy(table -> assertThat(jdbc.queryForObject(
                                "select relrowsecurity and exists (select from pg_policy where polrelid = c.oid)"
                                        + " from pg_class c where oid = ?::regclass",
                                Boolean.class,
                                table))
                        .isTrue());
        assertThat(tables())
                .hasSizeGreaterThan(30)
                .contains("log_event", "chronicle_entry", "audit", "exchange_answer");
    }

    @Test
    void aRequestThatForgetsToSaySeesNothingOfAnotherTimeline() {
        withARowOfEach(() -> {
            read("{" + OURS + "}");
            for (String table : tables()) {
                assertThat(seen(table)).as(table).containsExactly(OURS.toString());
            }
        });
    }

    @Test
    void whoSaysNothingSeesNothing() {
        withARowOfEach(() -> {
            for (String nothing : List.of("{}", "")) {
                read(nothing);
                for (String table : tables()) {
                    assertThat(seen(table)).as(table).isEmpty();
                }
            }
        });
    }

    @Test
    void nothingIsWrittenIntoAnotherTimeline() {
        withARowOfEach(() -> {
            read("{" + OURS + "}");
            for (String table : tables()) {
                assertThat(fails("insert into " + table + insertion(table, THEIRS)))
                        .as("adding to " + table)
                        .containsAnyOf("permission denied for table", "violates row-level security");
                assertThat(fails("delete from " + table + " where timeline = '" + THEIRS + "'"))
                        .as("deleting from " + table)
                        .containsAnyOf("permission denied for table", "wrote 0 rows");
            }
        });
    }

    private String fails(String sql) {
        try {
            return savepoint.execute(status -> "wrote " + jdbc.update(sql) + " rows");
        } catch (DataAccessException e) {
            return String.valueOf(e.getMostSpecificCause().getMessage());
        }
    }

    private List<String> seen(String table) {
        return jdbc.queryForList(
                "select distinct timeline::text from " + table
                        + " where timeline is not null and timeline <> '00000000-0000-0000-0000-000000000000'",
                String.class);
    }

    private void read(String timelines) {
        jdbc.queryForList("select set_config('timeline.reads', ?, true)", String.class, timelines);
    }

    /** In one transaction of the service, which takes on the role of readers; taken back at the end. */
    private void withARowOfEach(Runnable look) {
        Consumer<UUID> fill =
                timeline -> tables().forEach(table -> jdbc.update("insert into " + table + insertion(table, timeline)));
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "insert into account (id, username, username_key, created) values (?::uuid, 'lock', 'lock', now())",
                    ACCOUNT);
            fill.accept(OURS);
            fill.accept(THEIRS);
            jdbc.execute("set local role timeline_reader");
            look.run();
            status.setRollbackOnly();
        });
    }

    private List<String> tables() {
        return jdbc.queryForList("""
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and a.attname = 'timeline'
              and c.relname not like 'stumbling%' and c.relname <> 'texts' -- of other tests
            order by 1
            """, String.class);
    }

    /** The columns and values of a row of a timeline. */
    private String insertion(String table, UUID timeline) {
        Map<String, String> types =
                jdbc.query("""
                    select attname, format_type(atttypid, null) as type from pg_attribute
                    where attrelid = ?::regclass and attnum > 0 and not attisdropped
                      and (attnotnull and not atthasdef and attidentity = '' or attname = 'timeline')
                    """, (row, n) -> Map.entry(row.getString(1), row.getString(2)), table).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<String> columns = List.copyOf(types.keySet());
        return columns.stream().collect(Collectors.joining(", ", " (", ")"))
                + columns.stream()
                        .map(column -> value(table, column, types.getOrDefault(column, ""), timeline))
                        .collect(Collectors.joining(", ", " values (", ")"));
    }

    private static String value(String table, String column, String type, UUID timeline) {
        return switch (column) {
            case "timeline" -> "'" + timeline + "'";
            case "owner" -> table.equals("share") ? "'" + ACCOUNT + "'" : plain(type);
            // One row a stream of events and its number, one answer a key.
            case "aggregate", "key" -> type.equals("text") ? "gen_random_uuid()::text" : plain(type);
            default -> plain(type);
        };
    }

    private static String plain(String type) {
        return VALUES.getOrDefault(type, "null");
    }
}
