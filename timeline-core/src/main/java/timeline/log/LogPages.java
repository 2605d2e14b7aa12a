package timeline.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import timeline.life.TimelineId;

/** The log read in pages: of one timeline, which is one range of an index, or of all. */
class LogPages {

    private static final String PAGE = "select " + LogTable.COLUMNS + """

        from log_event
        where {part} (transaction, index) > (cast(cast(:after_transaction as text) as xid8), :after)
          and (transaction, index) <= (cast(cast(:to_transaction as text) as xid8), :to)
          and transaction < pg_snapshot_xmin(pg_current_snapshot())
        order by transaction, index
        limit :limit
        """;

    private static final String OF_ALL = PAGE.replace("{part}", "");
    private static final String OF_ONE = PAGE.replace("{part}", "timeline = :timeline and");

    /** The last byte of a random id is as good as a hash, and the same in every version of PostgreSQL. */
    private static final String OF_SEGMENT =
            PAGE.replace("{part}", "get_byte(uuid_send(timeline), 15) % :segments = :segment and");

    private static final String FOLLOWED = """
        select at ->> 'transaction' as written_in, cast(at ->> 'index' as bigint) as index
        from (select coalesce(read -> 'currentToken', read) as at
              from (select cast(convert_from(token, 'UTF8') as json) as read from log_token
                    where processor_name = ? and token is not null) stored) token
        """;

    private final JdbcClient jdbc;

    LogPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LogRow> page(LogPart part, LogPosition after, LogPosition to, int limit) {
        var sql = jdbc.sql(part.timeline().isPresent() ? OF_ONE : part.segments() > 1 ? OF_SEGMENT : OF_ALL)
                .param("after_transaction", Long.toString(after.transaction()))
                .param("after", after.index())
                .param("to_transaction", Long.toString(to.transaction()))
                .param("to", to.index())
                .param("limit", limit);
        part.timeline().ifPresent(id -> sql.param("timeline", id.value()));
        return sql.param("segments", part.segments())
                .param("segment", part.segment())
                .query(LogTable.ROW)
                .list();
    }

    Optional<LogRow> at(long index) {
        return jdbc.sql("select " + LogTable.COLUMNS + " from log_event where index = ?")
                .param(index)
                .query(LogTable.ROW)
                .optional();
    }

    long count(Optional<TimelineId> timeline) {
        return timeline.map(id -> jdbc.sql("select count(*) from log_event where timeline = ?")
                        .param(id.value()))
                .orElseGet(() -> jdbc.sql("select count(*) from log_event"))
                .query(Long.class)
                .single();
    }

    /** The last event of a timeline, or of all, that is not after a position; the start when there is none. */
    LogPosition last(Optional<TimelineId> timeline, LogPosition to) {
        String condition = timeline.isPresent() ? "timeline = :timeline and " : "";
        var sql = jdbc.sql("select transaction::text as written_in, index from log_event where " + condition
                        + "(transaction, index) <= (cast(cast(:to_transaction as text) as xid8), :to)"
                        + " order by transaction desc, index desc limit 1")
                .param("to_transaction", Long.toString(to.transaction()))
                .param("to", to.index());
        timeline.ifPresent(id -> sql.param("timeline", id.value()));
        return sql.query(LogPages::position).optional().orElse(LogPosition.START);
    }

    /** The last event of a timeline that no running transaction can still come before. */
    LogPosition settled(TimelineId timeline) {
        return jdbc.sql("select transaction::text as written_in, index from log_event where timeline = ?"
                        + " and transaction < pg_snapshot_xmin(pg_current_snapshot())"
                        + " order by transaction desc, index desc limit 1")
                .param(timeline.value())
                .query(LogPages::position)
                .optional()
                .orElse(LogPosition.START);
    }

    List<LogRow> streams(Collection<String> streams, LogPosition to) {
        return jdbc.sql("select " + LogTable.COLUMNS + " from log_event where aggregate = any (?) and (transaction,"
                        + " index) <= (cast(cast(? as text) as xid8), ?) order by"
                        + " aggregate, sequence")
                .param(new SqlArrayValue("text", streams.toArray()))
                .param(Long.toString(to.transaction()))
                .param(to.index())
                .query(LogTable.ROW)
                .list();
    }

    LogPosition followed(String follower) {
        return jdbc.sql(FOLLOWED)
                .param(follower)
                .query(LogPages::position)
                .optional()
                .orElse(LogPosition.START);
    }

    private static LogPosition position(ResultSet row, int n) throws SQLException {
        return new LogPosition(Long.parseLong(row.getString("written_in")), row.getLong("index"));
    }
}
