package timeline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A home inside another that is deleted when it is closed, or by the next one when its process was killed. */
final class ThrowAwayHome extends Home {

    private static final String LOCK = "throw-away.lock";

    private final HomeLock lock;

    private ThrowAwayHome(Path base, Path folder, HomeLock lock) {
        super(base, folder);
        this.lock = lock;
    }

    static ThrowAwayHome in(Path folder) {
        Path base = PrivateFiles.folder(folder.toAbsolutePath().normalize());
        Path all = PrivateFiles.folder(base.resolve("throw-away"));
        sweep(base, all);
        try {
            Path own = Files.createTempDirectory(all, "home-");
            return new ThrowAwayHome(
                    base, own, HomeLock.tryTake(own.resolve(LOCK)).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path base, Path all) {
        try (Stream<Path> homes = Files.list(all)) {
            // One without the file is being made at this moment.
            List<Path> made =
                    homes.filter(home -> Files.exists(home.resolve(LOCK))).toList();
            for (Path home : made) {
                HomeLock.tryTake(home.resolve(LOCK))
                        .map(lock -> new ThrowAwayHome(base, home, lock))
                        .ifPresent(ThrowAwayHome::abandon);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server of a killed JVM goes on without it. */
    private void abandon() {
        try (this) {
            if (Files.isDirectory(postgres())) {
                Postmaster.stop(Cluster.of(this));
            }
        }
    }

    @Override
    public void close() {
        try (lock) {
            PrivateFiles.delete(folder());
        }
    }
}
