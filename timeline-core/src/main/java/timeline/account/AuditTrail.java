package timeline.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.AccountId;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.store.Reach;

/** Reads what was noted, latest first. */
@Component
public class AuditTrail {

    /** Before every row. */
    public static final long FROM_THE_END = Long.MAX_VALUE;

    private static final String COLUMNS = """
        select audit.id, audit.at, audit.what, audit.timeline, audit.about, audit.times, account.username
        from audit join account on account.id = audit.account
        where audit.id < :before
        """;

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an account did, and what was tried on it.
     *
     * @param before the number of the last row of the page before, or {@link #FROM_THE_END}
     */
    public List<AuditedAct> of(AccountId account, long before, int most) {
        return Reach.SERVICE.get(() -> read("and audit.account = :of", account.value(), before, most));
    }

    /**
     * What was done to a timeline, by whomever; for its owner alone.
     *
     * @param before the number of the last row of the page before, or {@link #FROM_THE_END}
     */
    public List<AuditedAct> of(Timeline timeline, long before, int most) {
        return read("and audit.timeline = :of", timeline.id().value(), before, most);
    }

    private List<AuditedAct> read(String condition, UUID of, long before, int most) {
        return jdbc.sql(COLUMNS + condition + " order by audit.id desc limit :most")
                .param("before", before)
                .param("of", of)
                .param("most", most)
                .query((row, number) -> act(row))
                .list();
    }

    private static AuditedAct act(ResultSet row) throws SQLException {
        UUID timeline = row.getObject("timeline", UUID.class);
        return new AuditedAct(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Act.of(row.getString("what")),
                row.getString("username"),
                timeline == null ? null : new TimelineId(timeline),
                row.getString("about"),
                row.getInt("times"));
    }
}
