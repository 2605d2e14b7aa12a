package timeline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a second service away from a home; the operating system lets go of it when the process dies. */
record HomeLock(FileChannel channel) implements AutoCloseable {

    static HomeLock take(Path home) {
        return tryTake(home.resolve("timeline.lock"))
                .orElseThrow(
                        () -> new StoreRefused(
                                "Another timeline service is running on " + home + ".",
                                "Use the one that runs, stop it first, or give this one a folder of its own by TIMELINE_HOME."));
    }

    static Optional<HomeLock> tryTake(Path file) {
        return tryTake(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Takes none whose file is gone: whoever held it is deleting the folder around it. */
    static Optional<HomeLock> tryTakeExisting(Path file) {
        return tryTake(file, StandardOpenOption.WRITE);
    }

    private static Optional<HomeLock> tryTake(Path file, OpenOption... how) {
        try {
            FileChannel channel = FileChannel.open(file, how);
            if (locked(channel)) {
                return Optional.of(new HomeLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
