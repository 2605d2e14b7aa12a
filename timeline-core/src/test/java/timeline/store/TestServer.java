package timeline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The server of a test run, started by the first test that asks, and stopped when the run ends. */
record TestServer(String urlPrefix, DataSource administrator, String username, String password, Runnable stop) {

    /** Relative to the module: every module unpacks the binaries once, and {@code mvn clean} removes them. */
    static final Path HOMES = Path.of("target", "test-homes");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final AtomicBoolean CONTEXTS = new AtomicBoolean();

    private static final class Running {
        static final TestServer SERVER = start();
    }

    static TestServer running() {
        return Running.SERVER;
    }

    /**
     * For a Spring context: from then on the server is stopped after the last of them. What still follows the log would look
     * for a server that is gone, each for a while, and hold up the end of the run.
     */
    static TestServer runningForContexts() {
        if (CONTEXTS.compareAndSet(false, true)) {
            SpringApplication.getShutdownHandlers().add(running().stop());
        }
        return running();
    }

    String url(String database) {
        return urlPrefix + database;
    }

    private static TestServer start() {
        TestServer server = chosen();
        // Spring calls its handlers only where it ran an application.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!CONTEXTS.get()) {
                server.stop().run();
            }
        }));
        return server;
    }

    private static TestServer chosen() {
        String wanted = System.getProperty("timeline.test.postgres", "");
        return switch (wanted) {
            case "testcontainers" -> inContainer();
            case "embedded" -> embedded();
            case "" -> inContainerIfOneComesSoon().orElseGet(TestServer::embedded);
            default -> throw new IllegalArgumentException("timeline.test.postgres is testcontainers or embedded");
        };
    }

    /** An engine that cannot fetch the image, for want of a network or a registry, tries for minutes before it says so. */
    private static Optional<TestServer> inContainerIfOneComesSoon() {
        var container = new CompletableFuture<Optional<TestServer>>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                container.complete(dockerAnswers() ? Optional.of(inContainer()) : Optional.empty());
            } catch (Throwable e) {
                container.completeExceptionally(e);
            }
        });
        return container
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(e -> {
                    LoggerFactory.getLogger(TestServer.class)
                            .warn("Docker answers, but gives no PostgreSQL; the tests go on with the embedded one", e);
                    return Optional.empty();
                })
                .join();
    }

    /** Its absence is no error here, though Testcontainers logs it as one. */
    private static boolean dockerAnswers() {
        LoggingSystem logging = LoggingSystem.get(TestServer.class.getClassLoader());
        logging.setLogLevel("org.testcontainers", LogLevel.OFF);
        logging.setLogLevel("com.github.dockerjava", LogLevel.OFF);
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // runs until the JVM ends
    private static TestServer inContainer() {
        var container = new PostgreSQLContainer(System.getProperty("timeline.test.postgres.image", "postgres:18"))
                .withCommand("postgres", "-c", "max_connections=200");
        container.start();
        String prefix = "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/";
        PGSimpleDataSource administrator = new PGSimpleDataSource();
        administrator.setUrl(prefix + container.getDatabaseName());
        administrator.setUser(container.getUsername());
        administrator.setPassword(container.getPassword());
        String password = Password.generate();
        createRole(administrator, password);
        return new TestServer(prefix, administrator, "timeline", password, container::stop);
    }

    private static void createRole(DataSource administrator, String password) {
        try (Connection connection = administrator.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE ROLE timeline LOGIN PASSWORD '" + password + "'");
            ReaderRole.make(sql, "timeline");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("resource")
    private static TestServer embedded() {
        Home home = ThrowAwayHome.in(HOMES);
        EmbeddedPostgres server =
                EmbeddedPostgres.start(home, ServerSettings.durable().with("max_connections", "200"));
        return new TestServer(
                server.url(""), server.administrator("postgres"), server.getUsername(), server.getPassword(), () -> {
                    server.close();
                    home.close();
                });
    }
}
