package timeline.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import timeline.store.Reach;

/**
 * Tells other nodes that the log has grown, and hears it from them, by {@code NOTIFY} and {@code LISTEN}.
 *
 * <p>It is said after the commit, by a connection of its own and of many commits at once: said within a transaction it would
 * make all writers commit one after the other. Should a node die before it says so, the others look by themselves.
 */
class LogNotices implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogNotices.class);
    private static final String CHANNEL = "timeline_log";

    /** So many commits as fall into it are told at once. */
    private static final Duration GATHERED = Duration.ofMillis(10);

    private static final int HEARING_MILLIS = 500;

    /** After so many silent times it is asked whether the connection still stands. */
    private static final int SILENCES = 20;

    private static final int VALID_SECONDS = 2;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final LogSignal signal;
    private final String node = UUID.randomUUID().toString();
    private final Semaphore commits = new Semaphore(0);
    private final Thread teller =
            Thread.ofPlatform().name("log-teller").daemon().unstarted(Reach.SERVICE.over(this::tell));
    private final Thread listener =
            Thread.ofPlatform().name("log-listener").daemon().unstarted(Reach.SERVICE.over(this::listen));
    private volatile boolean stopped;

    LogNotices(DataSource dataSource, LogSignal signal) {
        this.dataSource = dataSource;
        this.signal = signal;
    }

    void start() {
        signal.alsoTell(commits::release);
        teller.start();
        listener.start();
    }

    private void tell() {
        while (!stopped) {
            try {
                commits.acquire();
                LockSupport.parkNanos(GATHERED.toNanos());
                commits.drainPermits();
                sayIt();
            } catch (SQLException e) {
                pause("The other nodes could not be told what was recorded", e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void sayIt() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, node);
            notify.execute();
        }
    }

    private void listen() {
        while (!stopped) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                signal.heard();
                hear(connection);
                statement.execute("unlisten *");
            } catch (SQLException e) {
                pause("What other nodes record is not heard of at once", e);
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection listening = connection.unwrap(PGConnection.class);
        int silent = 0;
        while (!stopped) {
            @Nullable PGNotification[] heard = listening.getNotifications(HEARING_MILLIS);
            if (heard != null && ofAnother(heard)) {
                signal.heard();
            }
            silent = heard == null ? silent + 1 : 0;
            if (silent > SILENCES) {
                if (!connection.isValid(VALID_SECONDS)) {
                    throw new SQLException("the connection that listens is gone");
                }
                silent = 0;
            }
        }
    }

    private boolean ofAnother(@Nullable PGNotification[] heard) {
        for (PGNotification notice : heard) {
            if (notice != null && !node.equals(notice.getParameter())) {
                return true;
            }
        }
        return false;
    }

    private void pause(String what, SQLException why) {
        if (!stopped) {
            LOG.debug("{}; followers look by themselves", what, why);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        teller.interrupt();
        listener.join(Duration.ofSeconds(5));
        teller.join(Duration.ofSeconds(5));
    }
}
