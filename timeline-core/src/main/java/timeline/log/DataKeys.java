package timeline.log;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.TimelineId;
import timeline.store.AfterCommit;

/** The data keys by timeline and subject: made when first needed, kept wrapped by the master key (ADR 0005). */
class DataKeys {

    private static final int CACHED = 10_000;

    /** How long a key is used without asking whether something was erased meanwhile. */
    private static final Duration TRUST = Duration.ofMillis(500);

    private record Owner(TimelineId timeline, String subject) {}

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final TransactionOperations transactions;
    private final Map<Owner, DataKey> byOwner = new ConcurrentHashMap<>();
    private final Map<UUID, DataKey> byId = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong(System.nanoTime() - TRUST.toNanos());
    private final AtomicLong erasures = new AtomicLong();

    DataKeys(JdbcClient jdbc, MasterKey master, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.master = master;
        this.transactions = transactions;
    }

    /** The key to seal with; made in the running transaction, or in one of its own, when there is none yet. */
    DataKey forWriting(TimelineId timeline, String subject) {
        Owner owner = new Owner(timeline, subject);
        DataKey cached = byOwner.get(owner);
        if (cached != null) {
            return cached;
        }
        byte[] name = name(timeline, subject);
        DataKey key = stored(timeline, name)
                .orElseGet(() -> Objects.requireNonNull(transactions.execute(status -> create(timeline, name))));
        // Sealing with one that was rolled back would lose the event.
        AfterCommit.run(() -> remember(byOwner, owner, key));
        return key;
    }

    /** The key that sealed an event; empty when it was destroyed. */
    Optional<DataKey> forReading(UUID id) {
        forgetWhatOthersErased();
        DataKey cached = byId.get(id);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<DataKey> key = jdbc.sql("select wrapped from log_key where key = ?")
                .param(id)
                .query(byte[].class)
                .optional()
                .map(wrapped -> unwrap(id, wrapped));
        key.ifPresent(found -> remember(byId, id, found));
        return key;
    }

    /** Does not trust its memory of some keys any more. */
    void forget(Collection<UUID> ids) {
        byId.keySet().removeAll(ids);
        byOwner.values().removeIf(key -> ids.contains(key.id()));
    }

    /** Keys that another node destroyed are forgotten here within {@link #TRUST}. */
    private void forgetWhatOthersErased() {
        long now = System.nanoTime();
        if (now - asked.get() < TRUST.toNanos()) {
            return;
        }
        asked.set(now);
        long last = jdbc.sql("select log_last_erasure()").query(Long.class).single();
        if (erasures.getAndSet(last) != last) {
            byId.clear();
            byOwner.clear();
        }
    }

    /** Whether the master key is the one that wrapped a data key. */
    boolean opens(UUID id) {
        try {
            return forReading(id).isPresent();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private Optional<DataKey> stored(TimelineId timeline, byte[] name) {
        return jdbc.sql("select key, wrapped from log_key where timeline = ? and subject = ?")
                .params(timeline.value(), name)
                .query((row, n) -> unwrap(row.getObject("key", UUID.class), row.getBytes("wrapped")))
                .optional();
    }

    private DataKey create(TimelineId timeline, byte[] name) {
        try {
            refuseWhenErased(timeline);
            refuseWhenRotated();
            UUID id = UUID.randomUUID();
            KeysetHandle keyset =
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset, master.wrapping(), place(id), RegistryConfiguration.get());
            jdbc.sql("insert into log_key (key, timeline, subject, wrapped) values (?, ?, ?, ?) on conflict do nothing")
                    .params(id, timeline.value(), name, wrapped)
                    .update();
            // Another writer may have been first; then its key is the one.
            return stored(timeline, name).orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a data key", e);
        }
    }

    /** Waits for an erasure that runs, and makes one wait that comes. */
    private void refuseWhenErased(TimelineId timeline) {
        ErasureLock.shared(jdbc, timeline);
        boolean erased = jdbc.sql("select exists (select from log_erasure where timeline = ? and subject is null)")
                .param(timeline.value())
                .query(Boolean.class)
                .single();
        if (erased) {
            throw new Rejected(Reason.NOT_FOUND, "the timeline was erased");
        }
    }

    /** What an old master key wraps would be lost to those who start with the new one. */
    private void refuseWhenRotated() {
        long current = jdbc.sql("select fingerprint from log_master for share")
                .query(Long.class)
                .single();
        if (!master.holds(current)) {
            throw new IllegalStateException("the master key was rotated since this node started: start it again");
        }
    }

    /** Wraps a data key anew, and gives it a new key for what is sealed from now on; the old ones still open. */
    static byte[] rewrapped(UUID id, byte[] wrapped, MasterKey by) throws GeneralSecurityException {
        KeysetHandle keyset = TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, by.wrapping(), place(id), RegistryConfiguration.get());
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                MasterKey.withNewPrimary(keyset), by.wrapping(), place(id), RegistryConfiguration.get());
    }

    private DataKey unwrap(UUID id, byte[] wrapped) {
        try {
            KeysetHandle keyset = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, master.wrapping(), place(id), RegistryConfiguration.get());
            return new DataKey(id, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key does not open the data key " + id, e);
        }
    }

    /** The name of a subject that tells nothing of it. */
    byte[] name(TimelineId timeline, String subject) {
        try {
            String said = timeline + "/" + subject;
            return master.naming().computeMac(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot name a data key", e);
        }
    }

    private static byte[] place(UUID id) {
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <K> void remember(Map<K, DataKey> cache, K at, DataKey key) {
        if (cache.size() >= CACHED) {
            cache.clear();
        }
        cache.put(at, key);
    }
}
