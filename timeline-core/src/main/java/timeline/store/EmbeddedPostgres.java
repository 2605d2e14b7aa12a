package timeline.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The embedded server of a home, from the lock on its folder to the database that the service uses. */
final class EmbeddedPostgres implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String NAME = "timeline";

    private final HomeLock lock;
    private final Cluster cluster;
    private final Postmaster postmaster;
    private final Watchdog watchdog;
    /** Another one for each run, so that it is nowhere on the disk. */
    private final String password = Password.generate();

    private EmbeddedPostgres(HomeLock lock, Cluster cluster, ServerSettings settings) {
        this.lock = lock;
        this.cluster = cluster;
        this.postmaster = new Postmaster(cluster, settings);
        postmaster.startOnFreePort();
        this.watchdog = Watchdog.over(postmaster);
    }

    static EmbeddedPostgres start(Home home, ServerSettings settings) {
        HomeLock lock = HomeLock.take(home.folder());
        try {
            Cluster cluster = Cluster.of(home);
            Postmaster.stop(cluster);
            cluster.prepare();
            EmbeddedPostgres server = new EmbeddedPostgres(lock, cluster, settings);
            server.serve();
            return server;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void serve() {
        try {
            give();
        } catch (SQLException e) {
            close();
            throw new StoreRefused(
                    "The embedded PostgreSQL runs, but does not let the service in: " + e.getMessage(),
                    "See that " + cluster.home().postgres().resolve("password") + " is the one that belongs to "
                            + cluster.data() + ".",
                    e);
        }
        LOG.info("PostgreSQL runs on 127.0.0.1:{}, its data is in {}", postmaster.port(), cluster.data());
    }

    /**
     * Gives the service a role that owns its database and nothing else, and its requests one that owns nothing; the
     * administrator is for people.
     */
    private void give() throws SQLException {
        try (Connection admin = administrator("postgres").getConnection();
                Statement sql = admin.createStatement()) {
            if (!any(sql, "SELECT FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                sql.execute("CREATE ROLE " + NAME + " LOGIN");
            }
            sql.execute("ALTER ROLE " + NAME + " PASSWORD '" + password + "'");
            if (!any(sql, "SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
                createDatabase(sql, NAME);
            }
            ReaderRole.make(sql, NAME);
            // After an erasure the service lets go of old writes (ADR 0017).
            sql.execute("GRANT pg_checkpoint TO " + NAME);
        }
        try (Connection admin = administrator(NAME).getConnection();
                Statement sql = admin.createStatement()) {
            sql.execute("GRANT EXECUTE ON FUNCTION pg_switch_wal() TO " + NAME);
        }
    }

    static void createDatabase(Statement sql, String name) throws SQLException {
        sql.execute("CREATE DATABASE " + name + " OWNER " + NAME);
        sql.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
    }

    private static boolean any(Statement sql, String query) throws SQLException {
        try (ResultSet found = sql.executeQuery(query)) {
            return found.next();
        }
    }

    PGSimpleDataSource administrator(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(Cluster.ADMINISTRATOR);
        source.setPassword(cluster.password());
        return source;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/" + database;
    }

    @Override
    public String getJdbcUrl() {
        return url(NAME);
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() {
        try (lock) {
            watchdog.close();
            postmaster.stop();
        }
    }
}
