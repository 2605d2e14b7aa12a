package timeline.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.store.Home;

/** Finds the master key in the data folder; the first start makes it, no later one ever does. */
@Configuration(proxyBeanMethods = false)
class MasterKeys {

    static final String FILE = "master-key.json";

    @Bean
    @DependsOn("flyway")
    MasterKey masterKey(Home home, JdbcClient jdbc) throws GeneralSecurityException {
        Path file = home.folder().resolve(FILE);
        if (Files.exists(file)) {
            return MasterKey.parse(read(file));
        }
        if (jdbc.sql("select exists (select from log_key)").query(Boolean.class).single()) {
            throw new MasterKeyMissing(file);
        }
        MasterKey made = MasterKey.generate();
        home.keep(FILE, made.json().getBytes(StandardCharsets.UTF_8));
        return made;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the master key " + file, e);
        }
    }
}
