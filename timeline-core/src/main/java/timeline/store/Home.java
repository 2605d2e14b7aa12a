package timeline.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The private folder in which one installation keeps what is its own: the embedded store, and keys. */
public class Home implements AutoCloseable {

    private final Path base;
    private final Path folder;

    Home(Path base, Path folder) {
        this.base = base;
        this.folder = folder;
    }

    /** Makes the folder where there is none. One that was there keeps its permissions, if others cannot write to it. */
    public static Home at(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!made(absolute)) {
            throw new StoreRefused(
                    absolute + " cannot hold what is private: this user cannot write to it, or others can.",
                    "Set TIMELINE_HOME to a folder of your own, or close this one to others: chmod 700 " + absolute);
        }
        return new Home(absolute, absolute);
    }

    private static boolean made(Path folder) {
        try {
            return PrivateFiles.isOwn(PrivateFiles.folder(folder));
        } catch (UncheckedIOException denied) {
            return false;
        }
    }

    public Path folder() {
        return folder;
    }

    /** Keeps a file in this home that only its owner can read; it is there whole, on the disk, or not at all. */
    public void keep(String name, byte[] content) {
        write(folder.resolve(name), content);
    }

    /** The same anywhere. */
    public static void write(Path file, byte[] content) {
        PrivateFiles.write(file, content);
    }

    Path postgres() {
        return folder.resolve("postgresql");
    }

    /** Throw-away homes share the binaries of the home that they are in. */
    Path binaries() {
        return base.resolve("binaries");
    }

    /** Lets others pass through without looking around, for a server that runs as nobody; what is inside stays closed. */
    void letOthersThrough() {
        PrivateFiles.permit(base, "rwx--x--x");
        Path passed = base;
        for (Path step : base.relativize(folder)) {
            passed = passed.resolve(step);
            PrivateFiles.permit(passed, "rwx--x--x");
        }
    }

    /** Whether what is written here is worth the wait for the disk. */
    boolean lasts() {
        return true;
    }

    @Override
    public void close() {}
}
