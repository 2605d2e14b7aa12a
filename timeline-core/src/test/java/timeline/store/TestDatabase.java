package timeline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database for one test class, on the one server of the test run.
 *
 * <p>The server is a container where a Docker engine answers, else the embedded one; {@code
 * -Dtimeline.test.postgres=testcontainers} or {@code =embedded} forces it. A class that uses it says {@code
 * @Tag("store")}, so that CI runs it both ways; {@link FreshDatabase} does for Spring tests.
 */
public record TestDatabase(String url, String username, String password) {

    private static final AtomicInteger CREATED = new AtomicInteger();

    /** Makes another one. Owned by a role without more rights than the service has. */
    public static TestDatabase create() {
        return createOn(TestServer.running());
    }

    static TestDatabase createForContext() {
        return createOn(TestServer.runningForContexts());
    }

    private static TestDatabase createOn(TestServer server) {
        String name = "test_" + CREATED.incrementAndGet();
        try (Connection admin = server.administrator().getConnection();
                Statement sql = admin.createStatement()) {
            EmbeddedPostgres.createDatabase(sql, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(server.url(name), server.username(), server.password());
    }

    /** Not pooled: every connection is a new one. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(username);
        source.setPassword(password);
        return source;
    }
}
