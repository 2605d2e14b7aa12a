package timeline.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.AccountId;
import timeline.life.TimelineId;

/**
 * Notes who did what, when, to which timeline. A note is part of the transaction that it is written in: what was rolled
 * back was not done.
 */
@Component
public class Audit {

    static final int ABOUT_MAX_CHARS = 200;

    /** Whoever tries to sign in under a name that is none. */
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes what somebody did to their account.
     *
     * @param about tells it from another of its kind: the name of a token, a count; never a secret. Cut to 200 characters
     */
    public void note(AccountId who, Act what, @Nullable String about) {
        write(who, null, what, about);
    }

    /**
     * Notes what somebody did to a timeline.
     *
     * @param about tells it from another of its kind: the name of a circle, a count. Never words of the life, which must be
     *     erased with it. Cut to 200 characters
     */
    public void note(AccountId who, TimelineId timeline, Act what, @Nullable String about) {
        write(who, timeline, what, about);
    }

    /**
     * Counts a failed sign-in, in one row an hour and account. A name that is none is counted too, so that it takes the
     * same time, but not kept.
     */
    void signInFailed(Optional<AccountId> tried) {
        OffsetDateTime now = now();
        jdbc.sql("""
            insert into audit (account, what, at, hour) values (:account, :what, :at, :hour)
            on conflict (account, what, hour) where hour is not null
            do update set times = audit.times + 1, at = excluded.at\
            """)
                .param("account", tried.orElse(NOBODY).value())
                .param("what", Act.SIGN_IN_FAILED.key())
                .param("at", now)
                .param("hour", now.truncatedTo(ChronoUnit.HOURS))
                .update();
    }

    private void write(AccountId who, @Nullable TimelineId timeline, Act what, @Nullable String about) {
        jdbc.sql("""
            insert into audit (account, timeline, what, about, at)
            values (:account, cast(:timeline as uuid), :what, :about, :at)\
            """)
                .param("account", who.value())
                .param("timeline", timeline == null ? null : timeline.value())
                .param("what", what.key())
                .param("about", about == null ? null : cut(about))
                .param("at", now())
                .update();
    }

    /** Between characters, not within one. */
    private static String cut(String about) {
        boolean fits = about.codePointCount(0, about.length()) <= ABOUT_MAX_CHARS;
        return fits ? about : about.substring(0, about.offsetByCodePoints(0, ABOUT_MAX_CHARS));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
