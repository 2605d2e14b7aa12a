package timeline.log;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import timeline.store.Home;
import timeline.store.StoreRefused;

/** Finds the master key where it is kept; the first start makes it, no later one ever does. */
@Configuration(proxyBeanMethods = false)
class MasterKeys {

    /** A file of the data folder, unless a variable holds it, another file does, or a KMS keeps it. */
    @Bean
    @DependsOnDatabaseInitialization
    KeyPlace keyPlace(Home home, JdbcClient jdbc, Environment settings) {
        String value = settings.getProperty("timeline.master-key", "").strip();
        String file = settings.getProperty("timeline.master-key-file", "").strip();
        String kms = settings.getProperty("timeline.master-key-kms", "").strip();
        if (Stream.of(value, file, kms).filter(set -> !set.isEmpty()).count() > 1) {
            throw new StoreRefused(
                    "The master key is said to be in more than one place.",
                    "Set one of TIMELINE_MASTER_KEY, TIMELINE_MASTER_KEY_FILE and TIMELINE_MASTER_KEY_KMS, or none.");
        }
        if (!value.isEmpty()) {
            return new KeyVariable(value, new KeyFile(home.folder().resolve("master-key.new.json")));
        }
        if (!kms.isEmpty()) {
            String credentials = settings.getProperty("timeline.master-key-kms-credentials", "");
            return KeyInKms.at(kms, credentials, jdbc, KeyFile.in(home));
        }
        return file.isEmpty() ? KeyFile.in(home) : new KeyFile(Path.of(file).toAbsolutePath());
    }

    @Bean
    MasterKey masterKey(KeyPlace place, JdbcClient jdbc) throws GeneralSecurityException {
        Optional<MasterKey> kept = place.read();
        Optional<UUID> dataKey =
                jdbc.sql("select key from log_key limit 1").query(UUID.class).optional();
        if (kept.isEmpty() && (dataKey.isPresent() || noted(jdbc).isPresent())) {
            throw MasterKeyMissing.at(place);
        }
        if (kept.isEmpty()) {
            place.make(MasterKey.generate());
        }
        MasterKey key = place.read().orElseThrow();
        note(key, jdbc);
        DataKeys keys = new DataKeys(jdbc, key, TransactionOperations.withoutTransaction());
        if (!key.holds(noted(jdbc).orElseThrow())
                || dataKey.filter(id -> !keys.opens(id)).isPresent()) {
            throw MasterKeyMissing.another(place);
        }
        return key;
    }

    /** Which master key the data keys are wrapped by, as far as the database knows. */
    static Optional<Long> noted(JdbcClient jdbc) {
        return jdbc.sql("select fingerprint from log_master").query(Long.class).optional();
    }

    private static void note(MasterKey key, JdbcClient jdbc) {
        jdbc.sql("insert into log_master (fingerprint) values (?) on conflict (one) do nothing")
                .param(key.fingerprint())
                .update();
    }
}
