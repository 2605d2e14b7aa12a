package timeline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A home inside another that is deleted when it is closed, or by the next one when its process was killed. */
final class ThrowAwayHome extends Home {

    private static final Logger LOG = LoggerFactory.getLogger(ThrowAwayHome.class);
    private static final String LOCK = "throw-away.lock";

    private final HomeLock lock;

    private ThrowAwayHome(Path base, Path folder, HomeLock lock) {
        super(base, folder);
        this.lock = lock;
    }

    static ThrowAwayHome in(Path folder) {
        Path base = Home.at(folder).folder();
        Path all = PrivateFiles.folder(base.resolve("throw-away"));
        try {
            sweep(base, all);
            Path own = Files.createTempDirectory(all, "home-");
            return new ThrowAwayHome(
                    base, own, HomeLock.tryTake(own.resolve(LOCK)).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path base, Path all) throws IOException {
        try (Stream<Path> homes = Files.list(all)) {
            for (Path home : homes.toList()) {
                // One without the file is being made, or deleted, at this moment.
                HomeLock.tryTakeExisting(home.resolve(LOCK))
                        .map(lock -> new ThrowAwayHome(base, home, lock))
                        .ifPresent(ThrowAwayHome::abandon);
            }
        }
    }

    /** The server of a killed JVM goes on without it. */
    private void abandon() {
        try (this) {
            if (Files.isDirectory(postgres())) {
                Postmaster.stop(Cluster.of(this));
            }
        } catch (RuntimeException e) {
            LOG.warn("{} was left by a service that was killed, and cannot be deleted", folder(), e);
        }
    }

    @Override
    boolean lasts() {
        return false;
    }

    @Override
    public void close() {
        try (lock) {
            PrivateFiles.delete(folder());
        }
    }
}
