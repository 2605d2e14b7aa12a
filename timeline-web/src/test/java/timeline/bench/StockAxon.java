package timeline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import timeline.chronicle.YearView;
import timeline.entry.EntryEvent;
import timeline.life.TimelineStarted;
import timeline.log.BulkHistory.Fact;
import timeline.log.LoggedEvent;
import timeline.replay.TakenAlone;
import timeline.store.TestDatabase;
import timeline.text.StrictJson;

/**
 * A replay by Axon's pooled processor as it comes, from a log and into tables of its own beside ours: one event a batch, 16
 * segments, what comes of each event in the transaction that moves the token. Its words stand open.
 */
final class StockAxon implements AutoCloseable {

    private static final int AT_ONCE = 1_000;

    private final TestDatabase database;
    private final List<DomainEventMessage<?>> messages;
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient sql = JdbcClient.create(pool);
    private final Serializer json = Jackson3Serializer.builder().build();

    StockAxon(TestDatabase database, int events) {
        this.database = database;
        this.messages = Lives.lived(0, events / Lives.AT_A_TIME).stream()
                .<DomainEventMessage<?>>map(StockAxon::message)
                .toList();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(40);
        pool.setConnectionInitSql("set search_path to stock, public");
    }

    /** Makes its log. */
    void fill() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            PostgresEventTableFactory.INSTANCE
                    .createDomainEventTable(connection, new EventSchema())
                    .execute();
        }
        sql.sql("create schema if not exists stock").update();
        Parts parts = parts();
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

    /** Replays it once into an empty table, one row of an index for each event; events a second, from the first on. */
    double intoBareRows() throws SQLException, InterruptedException {
        sql.sql("drop table if exists stock.row").update();
        sql.sql("create table stock.row (stream text, version bigint, at timestamptz, position bigint, said json,"
                        + " primary key (stream, version))")
                .update();
        double rate = run(this::insert);
        assertThat(count("stock.row")).isEqualTo(messages.size());
        return rate;
    }

    private void insert(LoggedEvent event) {
        sql.sql("insert into stock.row values (?, ?, ?, ?, cast(? as json))")
                .params(
                        event.stream(),
                        event.sequence(),
                        Timestamp.from(event.at()),
                        event.index(),
                        StrictJson.MAPPER.writeValueAsString(event.event()))
                .update();
    }

    /** The same into an empty year view, by the year's own fold, with the indexes that the year has. */
    double intoTheYear() throws SQLException, InterruptedException {
        for (String table : List.of("chronicle_timeline", "chronicle_entry")) {
            sql.sql("drop table if exists stock." + table).update();
            sql.sql("create table stock.%1$s (like public.%1$s including all)".formatted(table))
                    .update();
        }
        TakenAlone year = new TakenAlone(YearView.in(sql), new JdbcTemplate(pool));
        // Axon's segments keep the order of a stream, not of a life: its zone has to be there.
        messages.stream()
                .filter(StockAxon::startsALife)
                .map(StockHandler::logged)
                .forEach(year::take);
        double rate = run(year::take);
        long versions = messages.stream()
                .filter(message -> message.getPayload() instanceof EntryEvent)
                .count();
        assertThat(count("stock.chronicle_entry")).isEqualTo(versions);
        return rate;
    }

    private static boolean startsALife(DomainEventMessage<?> message) {
        return message.getPayload() instanceof TimelineStarted;
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private double run(Consumer<LoggedEvent> written) throws SQLException, InterruptedException {
        sql.sql("drop table if exists tokenentry").update();
        try (Connection connection = database.dataSource().getConnection()) {
            PostgresTokenTableFactory.INSTANCE
                    .createTable(connection, new TokenSchema())
                    .execute();
        }
        StockHandler handler = new StockHandler(written, messages.size());
        Configuration axon = configuration(parts(), handler);
        axon.start();
        try {
            return handler.rate();
        } finally {
            axon.shutdown();
        }
    }

    private Configuration configuration(Parts parts, StockHandler handler) {
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
            processing.registerEventHandler(of -> handler);
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
}
