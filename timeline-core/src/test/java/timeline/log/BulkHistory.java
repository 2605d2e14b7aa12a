package timeline.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.life.TimelineEvent;
import timeline.life.TimelineId;

/** Writes much history at once, sealed as the log seals it: what it would take hours to record. Nobody may follow the log meanwhile. */
public final class BulkHistory implements AutoCloseable {

    /**
     * What happened.
     *
     * @param stream of an aggregate, by its type and its name
     */
    public record Fact(String type, String stream, long sequence, TimelineEvent event, Instant at) {}

    private record Owner(TimelineId timeline, String subject) {}

    private final SingleConnectionDataSource source;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DataKeys keys;
    private final EventSeal seal;

    /**
     * Writes to a service's log.
     *
     * @param home the service's folder, where its master key is
     */
    public BulkHistory(DataSource database, Path home) throws SQLException {
        Connection connection = database.getConnection();
        source = new SingleConnectionDataSource(connection, true);
        jdbc = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        MasterKey master = new KeyFile(home.resolve(KeyFile.NAME)).read().orElseThrow();
        keys = new DataKeys(JdbcClient.create(jdbc), master, transaction);
        seal = new EventSeal(keys, LogSerializer.of(EventTypes.find()));
    }

    /** Appends what happened, in its order, in one transaction. */
    public void append(List<Fact> facts) {
        transaction.executeWithoutResult(status -> facts.stream()
                .map(fact -> new Owner(fact.event().timeline(), fact.event().about()))
                .distinct()
                .forEach(owner -> keys.forWriting(owner.timeline(), owner.subject())));
        List<LogRow> rows = facts.parallelStream().map(this::sealed).toList();
        transaction.executeWithoutResult(
                status -> jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, rows)));
    }

    private LogRow sealed(Fact fact) {
        return seal.seal(new GenericDomainEventMessage<>(
                fact.type(),
                fact.stream(),
                fact.sequence(),
                fact.event(),
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                fact.at()));
    }

    private static long copy(Connection connection, List<LogRow> rows) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
            copy log_event (event, timeline, aggregate_type, aggregate, sequence, type, revision, key, payload, metadata,
                recorded_at) from stdin
            """);
        StringBuilder text = new StringBuilder();
        for (LogRow row : rows) {
            write(row, text);
            byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
            copy.writeToCopy(bytes, 0, bytes.length);
            text.setLength(0);
        }
        return copy.endCopy();
    }

    private static void write(LogRow row, StringBuilder text) {
        text.append(row.event())
                .append('\t')
                .append(row.timeline())
                .append('\t')
                .append(row.aggregateType());
        text.append('\t')
                .append(row.aggregate())
                .append('\t')
                .append(row.sequence())
                .append('\t')
                .append(row.type());
        text.append('\t').append(row.revision()).append('\t').append(row.key());
        text.append("\t\\\\x").append(HexFormat.of().formatHex(row.payload()));
        text.append("\t\\\\x").append(HexFormat.of().formatHex(row.metadata()));
        text.append('\t').append(row.recordedAt()).append('\n');
    }

    /** Lets every view follow from the end of the log on: what is before is for a replay. */
    public void followFromHere() {
        LogPosition head = new LogTable(JdbcClient.create(jdbc)).head();
        var token = LogSerializer.of(EventTypes.find()).serialize(head, byte[].class);
        jdbc.update(
                "update log_token set token = ?, token_type = ?",
                token.getData(),
                token.getType().getName());
    }

    @Override
    public void close() {
        source.destroy();
    }
}
