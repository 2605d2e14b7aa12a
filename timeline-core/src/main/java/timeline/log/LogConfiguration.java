package timeline.log;

import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Axon on PostgreSQL, declared by hand: Axon's own auto-configuration names classes of older Spring Boots, does not find
 * the data source and would fall back to no transactions without a word (ADR 0002).
 */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    /** A node that has not claimed its views anew for so long is dead, and another follows the log for it. */
    private static final Duration DEAD_AFTER = Duration.ofSeconds(5);

    @Bean
    EventTypes eventTypes() {
        return EventTypes.find();
    }

    @Bean
    @Primary
    Serializer serializer(EventTypes types) {
        return LogSerializer.of(types);
    }

    @Bean
    @Qualifier("eventSerializer") Serializer eventSerializer(EventTypes types) {
        return LogSerializer.of(types);
    }

    @Bean
    ConnectionProvider connectionProvider(javax.sql.DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new LogTransactions(transactions);
    }

    @Bean
    LogSignal logSignal() {
        return new LogSignal();
    }

    @Bean(initMethod = "start")
    @DependsOnDatabaseInitialization
    LogNotices logNotices(javax.sql.DataSource dataSource, LogSignal signal) {
        return new LogNotices(dataSource, signal);
    }

    @Bean
    LogTransaction logTransaction(LogSignal signal) {
        return new LogTransaction(signal);
    }

    @Bean
    @DependsOnDatabaseInitialization
    GroupCommit groupCommit(LogBatch batch, LogSignal signal, DataKeys keys) {
        return new GroupCommit(batch, signal, keys);
    }

    @Bean
    DataKeys dataKeys(JdbcClient jdbc, MasterKey master, PlatformTransactionManager transactions) {
        return new DataKeys(jdbc, master, new TransactionTemplate(transactions));
    }

    @Bean
    KeyRotation keyRotation(
            KeyPlace place,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher told) {
        return new KeyRotation(place, jdbc, transactions, told);
    }

    @Bean
    KeyVerification keyVerification(JdbcClient jdbc, DataKeys keys, LogTable table) {
        return new KeyVerification(jdbc, keys, table);
    }

    @Bean
    EventSeal eventSeal(DataKeys keys, @Qualifier("eventSerializer") Serializer serializer) {
        return new EventSeal(keys, serializer);
    }

    @Bean
    LogTable logTable(JdbcClient jdbc) {
        return new LogTable(jdbc);
    }

    @Bean
    @DependsOnDatabaseInitialization
    PostgresEventStorageEngine eventStorageEngine(
            LogTable table,
            EventSeal seal,
            LogTransaction transaction,
            @Qualifier("eventSerializer") Serializer serializer,
            org.axonframework.config.Configuration axon) {
        return new PostgresEventStorageEngine(table, seal, transaction, serializer, axon.upcasterChain());
    }

    @Bean
    LogReader logReader(
            JdbcClient jdbc,
            EventSeal seal,
            @Qualifier("eventSerializer") Serializer serializer,
            ObjectProvider<org.axonframework.config.Configuration> axon) {
        Supplier<EventUpcaster> upcasters = () -> axon.getObject().upcasterChain();
        return new LogReader(new LogPages(jdbc), seal, serializer, upcasters);
    }

    @Bean
    LogFeed logFeed(JdbcClient jdbc, EventSeal seal, LogSignal signal) {
        return new LogFeed(new LogPages(jdbc), seal, signal);
    }

    @Bean
    StoredEvents storedEvents(
            EventTypes types,
            @Qualifier("eventSerializer") Serializer serializer,
            ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new StoredEvents(types, serializer, () -> axon.getObject().upcasterChain());
    }

    @Bean
    LogArrivals logArrivals(
            StagedTable table,
            DataKeys keys,
            @Qualifier("eventSerializer") Serializer serializer,
            LogTransaction log,
            PlatformTransactionManager transactions) {
        return new LogArrivals(table, new EventSeal(keys, serializer), log, new TransactionTemplate(transactions));
    }

    @Bean
    @Qualifier("eventStore") PostgresEventStore eventBus(PostgresEventStorageEngine engine) {
        return new PostgresEventStore(engine);
    }

    @Bean
    @DependsOnDatabaseInitialization
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        TokenSchema schema = TokenSchema.builder()
                .setTokenTable("log_token")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(schema)
                .serializer(serializer)
                .claimTimeout(DEAD_AFTER)
                .build();
    }

    /** Views read the log in order; one that fails stops and tries again, it never skips an event. */
    @Bean
    LogFollowing logFollowing(
            LogReader log,
            LogSignal signal,
            TokenStore places,
            PlatformTransactionManager transactions,
            ObjectProvider<Followers> followers) {
        return new LogFollowing(log, signal, places, new TransactionTemplate(transactions), followers);
    }
}
