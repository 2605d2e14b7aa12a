package timeline.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import timeline.life.TimelineEvent;
import timeline.log.BulkHistory.Fact;
import timeline.store.TestDatabase;
import timeline.text.StrictJson;

/**
 * A replay by Axon's pooled processor as it comes, in its own tables beside ours: one event a batch, 16 segments, one row for
 * each event in the transaction that moves the token. Its words stand open.
 */
final class StockAxon implements AutoCloseable {

    private static final int AT_ONCE = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final TestDatabase database;
    private final int events;
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient sql = JdbcClient.create(pool);
    private final Serializer json = Jackson3Serializer.builder().build();

    StockAxon(TestDatabase database, int events) {
        this.database = database;
        this.events = events;
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(40);
    }

    /** Makes its log. */
    void fill() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            PostgresEventTableFactory.INSTANCE
                    .createDomainEventTable(connection, new EventSchema())
                    .execute();
        }
        Parts parts = parts();
        int each = events / Lives.AT_A_TIME;
        List<DomainEventMessage<?>> messages = Lives.lived(0, each).stream()
                .<DomainEventMessage<?>>map(StockAxon::message)
                .toList();
        for (int from = 0; from < messages.size(); from += AT_ONCE) {
            List<DomainEventMessage<?>> some = messages.subList(from, Math.min(from + AT_ONCE, messages.size()));
            parts.transactions().executeInTransaction(() -> parts.engine(json).appendEvents(some));
        }
        sql.sql("vacuum analyze domainevententry").update();
    }

    private static DomainEventMessage<?> message(Fact fact) {
        return new GenericDomainEventMessage<>(
                fact.type(),
                fact.stream(),
                fact.sequence(),
                fact.event(),
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                fact.at());
    }

    /** Replays it once into an empty table; events a second, from the first on. */
    double run() throws SQLException, InterruptedException {
        sql.sql("drop table if exists tokenentry").update();
        sql.sql("drop table if exists stock_row").update();
        sql.sql("create table stock_row (stream text, version bigint, at timestamptz, position bigint, said json,"
                        + " primary key (stream, version))")
                .update();
        try (Connection connection = database.dataSource().getConnection()) {
            PostgresTokenTableFactory.INSTANCE
                    .createTable(connection, new TokenSchema())
                    .execute();
        }
        Parts parts = parts();
        View view = new View(parts.connections(), events);
        Configuration axon = configuration(parts, view);
        axon.start();
        try {
            return view.rate();
        } finally {
            axon.shutdown();
        }
    }

    private Configuration configuration(Parts parts, View view) {
        Configurer axon = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(of -> json)
                .configureTransactionManager(of -> parts.transactions())
                .configureEmbeddedEventStore(of -> parts.engine(json))
                .registerComponent(
                        TokenStore.class,
                        of -> JdbcTokenStore.builder()
                                .connectionProvider(parts.connections())
                                .serializer(json)
                                .build());
        axon.eventProcessing(processing -> {
            processing.registerEventHandler(of -> view);
            processing.byDefaultAssignTo("year");
            processing.usingPooledStreamingEventProcessors();
            processing.registerPooledStreamingEventProcessorConfiguration(
                    "year", (of, processor) -> processor.initialToken(source -> source.createTailToken()));
        });
        return axon.buildConfiguration();
    }

    private Parts parts() {
        return new Parts(
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)),
                new SpringTransactionManager(new DataSourceTransactionManager(pool)));
    }

    @Override
    public void close() {
        pool.close();
    }

    private record Parts(ConnectionProvider connections, TransactionManager transactions) {

        JdbcEventStorageEngine engine(Serializer json) {
            return JdbcEventStorageEngine.builder()
                    .connectionProvider(connections)
                    .transactionManager(transactions)
                    .eventSerializer(json)
                    .snapshotSerializer(json)
                    .build();
        }
    }

    /** Writes one row for each event. */
    static final class View {

        private final ConnectionProvider connections;
        private final int expected;
        private final CountDownLatch left;
        private volatile long first;
        private volatile long last;

        View(ConnectionProvider connections, int expected) {
            this.connections = connections;
            this.expected = expected;
            this.left = new CountDownLatch(expected);
        }

        @EventHandler
        void on(
                TimelineEvent event,
                @SourceId String stream,
                @SequenceNumber long version,
                @org.axonframework.eventhandling.Timestamp Instant at,
                TrackingToken token)
                throws SQLException {
            if (first == 0) {
                first = System.nanoTime();
            }
            try (Connection connection = connections.getConnection();
                    PreparedStatement row =
                            connection.prepareStatement("insert into stock_row values (?, ?, ?, ?, cast(? as json))")) {
                row.setString(1, stream);
                row.setLong(2, version);
                row.setTimestamp(3, Timestamp.from(at));
                row.setLong(4, token.position().orElse(0));
                row.setString(5, StrictJson.MAPPER.writeValueAsString(event));
                row.executeUpdate();
            }
            last = System.nanoTime();
            left.countDown();
        }

        double rate() throws InterruptedException {
            if (!left.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(left.getCount() + " events did not come");
            }
            return expected / ((last - first) / 1e9);
        }
    }
}
