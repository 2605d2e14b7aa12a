package timeline.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives each thread connections that reach no further than its {@link Reach}: the service those of its own role, everybody
 * else those of a pool whose connections have the role of readers from their first moment and never another.
 *
 * <p>A connection is told of which timelines it may show rows only when that is not what it was told last: whoever reads one
 * timeline pays nothing for it.
 */
public final class ReachedDataSource extends DelegatingDataSource implements AutoCloseable {

    static final String SETTING = "timeline.reads";

    private static final String TELL = "select set_config('" + SETTING + "', ?, false)";

    private final Optional<HikariDataSource> readers;
    private final Cache<PGConnection, String> told =
            Caffeine.newBuilder().weakKeys().build();

    private ReachedDataSource(HikariDataSource service, Optional<HikariDataSource> readers) {
        super(service);
        this.readers = readers;
    }

    static ReachedDataSource over(HikariDataSource service, Optional<ReaderRole> role) {
        return new ReachedDataSource(service, role.map(taken -> readers(service, taken)));
    }

    private static HikariDataSource readers(HikariDataSource service, ReaderRole role) {
        HikariConfig config = new HikariConfig();
        service.copyStateTo(config);
        config.setUsername(service.getUsername());
        config.setPassword(service.getPassword());
        config.setPoolName("readers");
        String before = service.getConnectionInitSql();
        config.setConnectionInitSql(before == null ? role.takenOn() : before + "; " + role.takenOn());
        return new HikariDataSource(config);
    }

    /** Whether requests are held to their timelines by PostgreSQL too. */
    public boolean holds() {
        return readers.isPresent();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Reach reach = Reach.current();
        if (reach.everything() || readers.isEmpty()) {
            return super.getConnection();
        }
        Connection connection = readers.get().getConnection();
        try {
            tell(connection, reach.timelines());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Not within a transaction, which could be rolled back and this with it. */
    private void tell(Connection connection, String timelines) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        if (timelines.equals(told.getIfPresent(physical))) {
            return;
        }
        told.invalidate(physical);
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, timelines);
            statement.execute();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
        told.put(physical, timelines);
    }

    @Override
    public void close() {
        readers.ifPresent(HikariDataSource::close);
    }
}
