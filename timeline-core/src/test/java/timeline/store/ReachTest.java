package timeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.timeline;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A pool of one connection, which everybody is given in turn. */
@Tag("store")
class ReachTest {

    private static final UUID ONE = timeline(84_001).value();
    private static final UUID OTHER = timeline(84_002).value();

    private final TestDatabase database = TestDatabase.create();
    private final AtomicInteger told = new AtomicInteger();
    private HikariDataSource pool = new HikariDataSource();
    private ReachedDataSource source = ReachedDataSource.over(pool, Optional.empty());

    @BeforeEach
    void open() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new Counting(database.dataSource(), told));
        config.setMaximumPoolSize(1);
        pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection()) {
            source = ReachedDataSource.over(pool, ReaderRole.of(connection));
            connection.createStatement().execute("""
                create table entry (timeline uuid not null, words text not null);
                alter table entry enable row level security;
                create policy mine on entry using (timeline = any (current_setting('timeline.reads')::uuid[]));
                grant select on entry to timeline_reader;
                insert into entry values ('%s', 'ours'), ('%s', 'theirs')
                """.formatted(ONE, OTHER));
        }
    }

    @AfterEach
    void close() {
        source.close();
        pool.close();
    }

    @Test
    void leaksNothingFromOneToTheNext() {
        assertThat(seen(Reach.of(ONE))).containsExactly("ours");
        assertThat(seen(Reach.of(OTHER))).containsExactly("theirs");
        assertThat(seen(Reach.of(ONE))).containsExactly("ours");
        assertThat(seen(Reach.NOTHING)).isEmpty();
        assertThat(seen(Reach.of(List.of(OTHER, ONE)))).containsExactly("ours", "theirs");
        assertThat(seen(Reach.SERVICE)).containsExactly("ours", "theirs");
    }

    @Test
    void tellsAConnectionOnlyWhatItWasNotToldLast() {
        Reach.of(ONE).get(this::words);
        Reach.of(ONE).get(this::words);
        Reach.SERVICE.get(this::words);
        Reach.of(ONE).get(this::words);
        assertThat(told).hasValue(1);

        Reach.of(OTHER).get(this::words);
        assertThat(told).hasValue(2);
    }

    @Test
    void keepsToItWhenATransactionIsRolledBack() throws SQLException {
        Reach.of(ONE).run(() -> {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                assertThat(words(connection)).containsExactly("ours");
                connection.rollback();
            }
        });
        assertThat(seen(Reach.of(OTHER))).containsExactly("theirs");
        assertThat(seen(Reach.of(ONE))).containsExactly("ours");
    }

    @Test
    void reachesNothingOnAThreadThatSaidNothing() throws InterruptedException {
        AtomicInteger found = new AtomicInteger(-1);
        Thread silent = Thread.ofVirtual().start(() -> found.set(words().size()));
        silent.join();
        assertThat(found).hasValue(0);

        Thread service =
                Reach.SERVICE.threads(Thread.ofPlatform().factory()).newThread(() -> found.set(words().size()));
        service.start();
        service.join();
        assertThat(found).hasValue(2);
    }

    @Test
    void givesTheThreadBackAsItWas() {
        Reach before = Reach.current();
        Reach.of(ONE).run(() -> Reach.SERVICE.begin());
        assertThat(Reach.current()).isSameAs(before);
    }

    @Test
    void bindsTheRequestsOfASuperuserToo() throws SQLException {
        PGSimpleDataSource administrator = administrator();
        try (HikariDataSource all = pool(administrator);
                Connection connection = all.getConnection();
                ReachedDataSource held = ReachedDataSource.over(all, ReaderRole.of(connection))) {
            connection.createStatement().execute("grant select on entry to \"" + administrator.getUser() + "_reader\"");
            assertThat(words(connection)).containsExactly("ours", "theirs");
            source = held;
            assertThat(held.holds()).isTrue();
            assertThat(seen(Reach.of(ONE))).containsExactly("ours");
            assertThat(seen(Reach.NOTHING)).isEmpty();
        }
    }

    @Test
    void servesAllTheSameWhereNoRoleCanBeMade() throws SQLException {
        PGSimpleDataSource plain = administrator();
        try (Connection connection = plain.getConnection()) {
            connection
                    .createStatement()
                    .execute("create role plain_owner login password 'plain'; grant all on schema public to"
                            + " plain_owner");
            connection
                    .createStatement()
                    .execute("grant connect on database " + connection.getCatalog() + " to plain_owner");
        }
        plain.setUser("plain_owner");
        plain.setPassword("plain");
        try (HikariDataSource own = pool(plain);
                Connection connection = own.getConnection();
                ReachedDataSource held = ReachedDataSource.over(own, ReaderRole.of(connection))) {
            assertThat(held.holds()).isFalse();
            try (Connection request = Reach.of(ONE).get(() -> opened(held))) {
                assertThat(request.isValid(1)).isTrue();
            }
        }
    }

    private static Connection opened(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PGSimpleDataSource administrator() {
        PGSimpleDataSource server = (PGSimpleDataSource) TestServer.running().administrator();
        PGSimpleDataSource administrator = new PGSimpleDataSource();
        administrator.setUrl(database.url());
        administrator.setUser(server.getUser());
        administrator.setPassword(server.getPassword());
        return administrator;
    }

    private static HikariDataSource pool(DataSource of) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(of);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private List<String> seen(Reach reach) {
        return reach.get(this::words);
    }

    private List<String> words() {
        try (Connection connection = source.getConnection()) {
            return words(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> words(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select array_agg(words order by words) from entry");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getArray(1) == null
                    ? List.of()
                    : List.of((String[]) row.getArray(1).getArray());
        }
    }

    /** Counts how often a connection is told what it may show. */
    private static final class Counting extends DelegatingDataSource {

        private final AtomicInteger told;

        Counting(DataSource target, AtomicInteger told) {
            super(target);
            this.told = told;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")
                                && String.valueOf(arguments[0]).contains("set_config")) {
                            told.incrementAndGet();
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
