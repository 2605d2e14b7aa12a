package timeline.share;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import timeline.account.Act;
import timeline.account.Audit;
import timeline.account.TokenSecret;
import timeline.life.AccountId;
import timeline.life.Forgets;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.store.Reach;

/** The shares of timelines: made, listed and revoked by their owner. */
@Component
public class Shares implements Forgets {

    static final int MOST = 1_000;

    private static final String OPEN = "revoked is null and (expires is null or expires > :now)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final TransactionOperations transactions;

    Shares(JdbcClient jdbc, Clock clock, Audit audit, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Who opened a link: a row of the table that is not told to anybody. */
    record Opened(UUID id, TimelineId timeline, AccountId owner, String circle, List<Integer> years) {}

    /**
     * Makes a share, and clears away those of the timeline that ended a year ago.
     *
     * @throws TooManyShares when the timeline has as many as it may
     */
    public IssuedShare issue(Timeline timeline, NewShare asked) {
        return Objects.requireNonNull(transactions.execute(status -> add(timeline, asked)));
    }

    private IssuedShare add(Timeline timeline, NewShare asked) {
        OffsetDateTime now = now();
        jdbc.sql("delete from share where timeline = :timeline and least(expires, revoked) < :yearAgo")
                .param("timeline", timeline.id().value())
                .param("yearAgo", now.minusYears(1))
                .update();
        TokenSecret secret = TokenSecret.random();
        Share share = new Share(
                UUID.randomUUID(),
                asked.name(),
                asked.circle(),
                asked.years(),
                now.toInstant(),
                asked.expires(),
                null,
                null,
                0);
        int added = jdbc.sql("""
            insert into share (id, timeline, owner, hash, name, circle, years, created, expires)
            select :id, :timeline, :owner, :hash, :name, :circle, :years, :now, cast(:expires as timestamptz)
            where (select count(*) from share where timeline = :timeline and
            """ + OPEN + ") < :most")
                .param("id", share.id())
                .param("timeline", timeline.id().value())
                .param("owner", timeline.owner().value())
                .param("hash", secret.hash())
                .param("name", share.name())
                .param("circle", share.circle())
                .param("years", share.years().toArray(Integer[]::new))
                .param("now", now)
                .param("expires", share.expires() == null ? null : at(share.expires()))
                .param("most", MOST)
                .update();
        if (added == 0) {
            throw new TooManyShares(MOST);
        }
        audit.note(timeline.owner(), timeline.id(), Act.SHARE_MADE, share.circle());
        return new IssuedShare(share, secret.value());
    }

    /** The shares of a timeline, those that ended too, latest first. */
    public List<Share> of(Timeline timeline) {
        return jdbc.sql("""
            select id, name, circle, years, created, expires, revoked, last_used, uses from share
            where timeline = :timeline order by created desc, id\
            """)
                .param("timeline", timeline.id().value())
                .query((row, number) -> share(row))
                .list();
    }

    public Optional<Share> find(Timeline timeline, UUID id) {
        return of(timeline).stream().filter(share -> share.id().equals(id)).findFirst();
    }

    /** Ends a share at once; false when the timeline has no such open share. */
    public boolean revoke(Timeline timeline, UUID id) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<String> circle = jdbc.sql("""
                update share set revoked = :now
                where timeline = :timeline and id = :id and revoked is null returning circle\
                """)
                    .param("now", now())
                    .param("timeline", timeline.id().value())
                    .param("id", id)
                    .query((row, number) -> row.getString("circle"))
                    .optional();
            circle.ifPresent(shown -> audit.note(timeline.owner(), timeline.id(), Act.SHARE_REVOKED, shown));
            return circle.isPresent();
        }));
    }

    /** What a code opens, counted; one statement whether it is open, over or none, so that nobody can tell these apart. */
    Optional<Opened> use(String code) {
        return Reach.SERVICE.get(() -> jdbc.sql(
                        "update share set uses = uses + 1, last_used = :now where hash = :hash and " + OPEN
                                + " returning id, timeline, owner, circle, years")
                .param("now", now())
                .param("hash", new TokenSecret(code).hash())
                .query((row, number) -> new Opened(
                        row.getObject("id", UUID.class),
                        new TimelineId(row.getObject("timeline", UUID.class)),
                        new AccountId(row.getObject("owner", UUID.class)),
                        row.getString("circle"),
                        years(row.getArray("years"))))
                .optional());
    }

    @Override
    public void forgetSubject(TimelineId timeline, String subject) {
        // A share tells of nobody.
    }

    @Override
    public void forgetTimeline(TimelineId timeline) {
        jdbc.sql("delete from share where timeline = :timeline")
                .param("timeline", timeline.value())
                .update();
    }

    private OffsetDateTime now() {
        return at(clock.instant()).truncatedTo(ChronoUnit.SECONDS);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("circle"),
                years(row.getArray("years")),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                instant(row, "expires"),
                instant(row, "revoked"),
                instant(row, "last_used"),
                row.getLong("uses"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<Integer> years(Array years) throws SQLException {
        return List.of((Integer[]) years.getArray());
    }
}
