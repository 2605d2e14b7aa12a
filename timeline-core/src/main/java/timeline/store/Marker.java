package timeline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names the cluster that a home's data is in, so that an empty one is never taken for it.
 *
 * @param systemIdentifier PostgreSQL's own unique number of a cluster, as decimal digits
 */
record Marker(String systemIdentifier) {

    private static final String FILE = "store.json";

    static Optional<Marker> of(Home home) {
        Path file = home.folder().resolve(FILE);
        return Files.exists(file)
                ? Optional.of(JsonMapper.shared().readValue(file.toFile(), Marker.class))
                : Optional.empty();
    }

    /** Reads it from the control file, so that a wrong cluster is found before a server touches it. */
    static Marker ofCluster(Path data) {
        try {
            // The first field of ControlFileData, in the byte order of the machine.
            byte[] control = Files.readAllBytes(data.resolve("global").resolve("pg_control"));
            long identifier =
                    ByteBuffer.wrap(control).order(ByteOrder.nativeOrder()).getLong();
            return new Marker(Long.toUnsignedString(identifier));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keepIn(Home home) {
        home.keep(FILE, JsonMapper.shared().writeValueAsBytes(this));
    }
}
