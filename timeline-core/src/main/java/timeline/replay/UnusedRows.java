package timeline.replay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.life.TimelineId;

/** Deletes the rows of generations that nobody reads any more, some at a time. */
@Component
class UnusedRows {

    /** How long the generation before is kept when nothing takes its place. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final int CHUNK = 5_000;

    /** Rows that no timeline reads or keeps, whoever says that they are unused. */
    private static final String DELETE = """
        delete from {table} where ctid = any (array(
            select t.ctid from {table} t
            where {timeline} t.generation = :generation and not exists (
                select from view_generation g
                where g.projection = :projection and :generation in (g.serving, g.previous)
                  and (g.timeline = t.timeline or g.timeline = :everybody and not exists (
                      select from view_generation own where own.projection = :projection and own.timeline = t.timeline)))
            limit :chunk))
        """;

    private record Unused(String projection, TimelineId timeline, int generation) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Generations generations;

    UnusedRows(JdbcClient jdbc, PlatformTransactionManager transactions, Generations generations) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.generations = generations;
    }

    /** The names of the views that have some. */
    List<String> names() {
        return jdbc.sql("select distinct projection from view_unused order by 1")
                .query((row, n) -> row.getString("projection"))
                .list();
    }

    /** Deletes some; whether there may be more. */
    boolean deleteSome(Projection projection) {
        return Boolean.TRUE.equals(transactions.execute(status -> next(projection.name())
                .map(unused -> delete(projection, unused))
                .orElse(false)));
    }

    private Optional<Unused> next(String projection) {
        return jdbc.sql("""
            select timeline, generation from view_unused where projection = ? limit 1 for update skip locked
            """)
                .param(projection)
                .query((row, n) -> new Unused(
                        projection, new TimelineId(row.getObject("timeline", UUID.class)), row.getInt("generation")))
                .optional();
    }

    private boolean delete(Projection projection, Unused unused) {
        for (ViewTable table : projection.tables()) {
            if (deleteFrom(table.name(), unused) > 0) {
                return true;
            }
        }
        if (deleteFrom("view_parked", unused) == 0) {
            jdbc.sql("delete from view_unused where projection = ? and timeline = ? and generation = ?")
                    .params(unused.projection(), unused.timeline().value(), unused.generation())
                    .update();
        }
        return true;
    }

    private int deleteFrom(String table, Unused unused) {
        boolean one = !unused.timeline().equals(Generations.EVERYBODY);
        String sql = DELETE.replace("{table}", table).replace("{timeline}", one ? "t.timeline = :timeline and" : "");
        var statement = jdbc.sql(sql)
                .param("generation", unused.generation())
                .param("projection", unused.projection())
                .param("everybody", Generations.EVERYBODY.value())
                .param("chunk", CHUNK);
        return (one ? statement.param("timeline", unused.timeline().value()) : statement).update();
    }

    /** Gives up the generations before that were kept long enough. */
    void forgetOld(Projection projection) {
        transactions.executeWithoutResult(status -> {
            generations.lock(projection.follower());
            jdbc.sql("""
                with old as (
                    select projection, timeline, previous from view_generation
                    where projection = :projection and previous is not null
                      and swapped_at < now() - make_interval(secs => :kept)),
                unused as (insert into view_unused select * from old on conflict do nothing)
                update view_generation g set previous = null from old
                where g.projection = old.projection and g.timeline = old.timeline
                """)
                    .param("projection", projection.name())
                    .param("kept", KEPT.toSeconds())
                    .update();
        });
    }
}
