package timeline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** As whom PostgreSQL's programs run: they refuse to run as root (ADR 0003). */
enum ServerUser {
    /** An ordinary user runs them as they are. */
    SELF(List.of()),
    /** Root of the machine, shown to them as nobody by a user namespace of their own; files stay root's. */
    NAMESPACE(List.of("unshare", "--user")),
    /** Really nobody, where namespaces are forbidden, as in most containers; the server's folder becomes nobody's. */
    NOBODY(List.of("setpriv", "--reuid=" + ServerUser.NOBODY_ID, "--regid=" + ServerUser.NOBODY_ID, "--clear-groups"));

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    ServerUser(List<String> prefix) {
        this.prefix = prefix;
    }

    List<String> prefix() {
        return prefix;
    }

    /** Chooses for a folder, and gives the folder to the one chosen. What owns the data already is asked first. */
    static ServerUser of(Home home) {
        if (!root()) {
            return SELF;
        }
        boolean nobodys = owner(home.postgres()) == NOBODY_ID;
        if (!nobodys && NAMESPACE.canRun("true")) {
            return NAMESPACE;
        }
        home.letOthersThrough();
        if (NOBODY.canRun("test", "-x", home.folder().toString())) {
            NOBODY.own(home.postgres());
            return NOBODY;
        }
        throw new StoreRefused(
                "PostgreSQL does not run as root, and no other user can be put in its place for " + home.folder() + ".",
                "Start the service as an ordinary user; or set TIMELINE_HOME to a folder that every user may pass"
                        + " through, such as /var/lib/timeline; or set SPRING_DATASOURCE_URL to a PostgreSQL of yours.");
    }

    /** A home that the server can reach: root's own, or the system's where nobody has to pass. One in use stays in use. */
    static Path homeFor(Path own) {
        Path system = Path.of("/var/lib/timeline");
        if (!root() || Files.exists(own)) {
            return own;
        }
        return Files.exists(system) || !NAMESPACE.canRun("true") ? system : own;
    }

    /** Gives a file or folder to this user, where it is another than the one that made it. */
    void own(Path path) {
        if (this != NOBODY) {
            return;
        }
        try {
            Files.setAttribute(path, "unix:uid", NOBODY_ID);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean root() {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && owner(self) == 0;
    }

    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean canRun(String... command) {
        try {
            List<String> all =
                    Stream.concat(prefix.stream(), Stream.of(command)).toList();
            Process process = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
