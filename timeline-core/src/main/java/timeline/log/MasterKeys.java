package timeline.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import timeline.store.Home;
import tools.jackson.core.JacksonException;

/** Finds the master key in the data folder; the first start makes it, no later one ever does. */
@Configuration(proxyBeanMethods = false)
class MasterKeys {

    static final String FILE = "master-key.json";

    @Bean
    @DependsOnDatabaseInitialization
    MasterKey masterKey(Home home, JdbcClient jdbc) throws GeneralSecurityException {
        Path file = home.folder().resolve(FILE);
        Optional<UUID> dataKey =
                jdbc.sql("select key from log_key limit 1").query(UUID.class).optional();
        if (Files.exists(file)) {
            MasterKey kept = kept(file);
            if (dataKey.isPresent()
                    && !new DataKeys(jdbc, kept, TransactionOperations.withoutTransaction()).opens(dataKey.get())) {
                throw MasterKeyMissing.another(file);
            }
            return kept;
        }
        if (dataKey.isPresent()) {
            throw MasterKeyMissing.at(file);
        }
        MasterKey made = MasterKey.generate();
        home.keep(FILE, made.json().getBytes(StandardCharsets.UTF_8));
        return made;
    }

    private static MasterKey kept(Path file) {
        try {
            return MasterKey.parse(read(file));
        } catch (GeneralSecurityException | JacksonException e) {
            throw MasterKeyMissing.damaged(file, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the master key " + file, e);
        }
    }
}
