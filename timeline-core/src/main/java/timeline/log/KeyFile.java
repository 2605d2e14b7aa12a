package timeline.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import timeline.store.Home;
import tools.jackson.core.JacksonException;

/** The master key in a file that its owner alone can read. */
record KeyFile(Path file) implements KeyPlace {

    static final String NAME = "master-key.json";

    static KeyFile in(Home home) {
        return new KeyFile(home.folder().resolve(NAME));
    }

    @Override
    public Optional<MasterKey> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MasterKey.parse(Files.readString(file)));
        } catch (GeneralSecurityException | JacksonException e) {
            throw MasterKeyMissing.damaged("The file " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the master key " + file, e);
        }
    }

    @Override
    public void keep(MasterKey key) {
        try {
            Home.write(file, key.json().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot write the master key", e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
