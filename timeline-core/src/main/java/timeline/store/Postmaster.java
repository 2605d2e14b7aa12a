package timeline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server of a cluster. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    /** Recovery after a crash may take so long; the store is of no use before. */
    private static final String PATIENCE = "--timeout=600";

    private final Cluster cluster;
    private final ServerSettings settings;
    private final Path log;
    private volatile int port;

    Postmaster(Cluster cluster, ServerSettings settings) {
        this.cluster = cluster;
        this.settings = settings;
        this.log = cluster.home().postgres().resolve("server.log");
    }

    int port() {
        return port;
    }

    void startOnFreePort() {
        Ports ports = new Ports(cluster.home().postgres().resolve("port"));
        port = ports.choose();
        try {
            start();
        } catch (StoreRefused refused) {
            if (!said().contains("could not bind")) {
                throw refused;
            }
            // Another process was quicker.
            port = ports.another();
            start();
        }
    }

    /** Returns when connections are taken, which is after recovery where the last end was not a clean one. */
    void start() {
        keepLastLog();
        try {
            cluster.programs()
                    .run(
                            "pg_ctl",
                            "start",
                            "--wait",
                            PATIENCE,
                            "--pgdata=" + cluster.data(),
                            "--log=" + log,
                            "--options="
                                    + settings.with("port", Integer.toString(port))
                                            .asOptions());
        } catch (ProgramFailed failed) {
            throw new StoreRefused(
                    "The embedded PostgreSQL did not start: " + said(),
                    "Mend what its log " + log + " names. The data in " + cluster.data() + " was left as it was.",
                    failed);
        }
    }

    boolean runs() {
        return PidFile.of(cluster.data()).filter(PidFile::alive).isPresent();
    }

    void stop() {
        stop(cluster);
    }

    /** Ends connections and open transactions, writes a checkpoint and stops; also a server that a killed JVM left. */
    static void stop(Cluster cluster) {
        PidFile.of(cluster.data()).ifPresent(server -> {
            if (server.alive()) {
                cluster.programs()
                        .run("pg_ctl", "stop", "--wait", "--mode=fast", PATIENCE, "--pgdata=" + cluster.data());
            } else {
                LOG.info("No server runs on {} any more; removing its postmaster.pid", cluster.data());
                server.delete();
            }
        });
    }

    private void keepLastLog() {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("server.log.last"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String said() {
        try {
            return Files.exists(log) ? Files.readString(log).strip() : "it wrote no log.";
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
