package timeline.log;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a new master key in the place of the old one, and gives every data key a new key for what is sealed from now on.
 *
 * <p>Three steps, each whole or not at all: the new key is kept beside the old one, every data key is wrapped anew in one
 * transaction, the old one is let go. After a crash between any two of them the service starts, and the next rotation goes on.
 */
class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int BATCH = 1_000;

    @SuppressWarnings("ArrayRecordComponent") // rows are carried, never compared
    private record Wrapped(UUID id, byte[] bytes) {}

    private final KeyPlace place;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher told;

    KeyRotation(
            KeyPlace place,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher told) {
        this.told = told;
        this.place = place;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Rotates; how many data keys there are. */
    int rotate() throws GeneralSecurityException {
        MasterKey both = begin();
        int keys = rewrap(both);
        finish(both);
        LOG.info("{} data keys are wrapped by a new master key, which is in {}", keys, place.ofNew());
        if (place.ofNew() != place) {
            LOG.info("Put the content of {} in the place of {}, and delete the file", place.ofNew(), place);
        }
        return keys;
    }

    /** Keeps a new key beside the old one, unless a rotation that broke off has. */
    MasterKey begin() throws GeneralSecurityException {
        long current = MasterKeys.noted(JdbcClient.create(jdbc)).orElseThrow();
        MasterKey begun = place.ofNew()
                .read()
                .filter(key -> key.holds(current) && key.fingerprint() != current)
                .orElse(null);
        if (begun != null) {
            return begun;
        }
        MasterKey both = place.read().orElseThrow().renewed();
        place.ofNew().keep(both);
        return both;
    }

    /** Wraps every data key anew; nobody makes one meanwhile. */
    int rewrap(MasterKey both) {
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.queryForList("select set_config(name, '0', true) from pg_settings where name in"
                    + " ('transaction_timeout', 'statement_timeout')");
            jdbc.update("update log_master set fingerprint = ?", both.fingerprint());
            List<Wrapped> keys = jdbc.query(
                    "select key, wrapped from log_key order by key for update",
                    (row, n) -> new Wrapped(row.getObject("key", UUID.class), row.getBytes("wrapped")));
            jdbc.batchUpdate("update log_key set wrapped = ? where key = ?", keys, BATCH, (statement, key) -> {
                statement.setBytes(1, rewrapped(key, both));
                statement.setObject(2, key.id());
            });
            told.publishEvent(new KeysRotated(keys.size()));
            return keys.size();
        }));
    }

    private static byte[] rewrapped(Wrapped key, MasterKey both) {
        try {
            return DataKeys.rewrapped(key.id(), key.bytes(), both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the data key " + key.id() + " does not open; nothing was changed", e);
        }
    }

    /** Lets go of the old one, which wraps nothing any more but in backups. */
    void finish(MasterKey both) throws GeneralSecurityException {
        place.ofNew().keep(both.withoutOld());
    }
}
