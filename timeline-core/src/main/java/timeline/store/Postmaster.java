package timeline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server of a cluster. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    /** Recovery after a crash may take this many seconds; the store is of no use before. */
    private static final String PATIENCE_SECONDS = "600";

    private final Cluster cluster;
    private final ServerSettings settings;
    private final int port;

    Postmaster(Cluster cluster, ServerSettings settings) {
        this.cluster = cluster;
        this.settings = settings;
        this.port = choosePort();
    }

    int port() {
        return port;
    }

    /** Returns when connections are taken, which is after recovery where the last end was not a clean one. */
    void start() {
        Path log = cluster.home().postgres().resolve("server.log");
        PrivateFiles.delete(log);
        try {
            cluster.programs()
                    .run(
                            "pg_ctl",
                            "start",
                            "--wait",
                            "--timeout=" + PATIENCE_SECONDS,
                            "--pgdata=" + cluster.data(),
                            "--log=" + log,
                            "--options="
                                    + settings.with("port", Integer.toString(port))
                                            .asOptions());
        } catch (ProgramFailed failed) {
            throw new StoreRefused(
                    "The embedded PostgreSQL did not start: " + said(log),
                    "Its whole log is " + log + ". Nothing was changed in " + cluster.data() + ".",
                    failed);
        }
    }

    boolean runs() {
        return PidFile.of(cluster.data()).filter(PidFile::alive).isPresent();
    }

    /** Ends connections and open transactions, writes a checkpoint and stops; also a server that a killed JVM left. */
    static void stop(Cluster cluster) {
        PidFile.of(cluster.data()).ifPresent(server -> {
            if (server.alive()) {
                cluster.programs()
                        .run(
                                "pg_ctl",
                                "stop",
                                "--wait",
                                "--mode=fast",
                                "--timeout=" + PATIENCE_SECONDS,
                                "--pgdata=" + cluster.data());
            } else {
                LOG.info("No server runs on {} any more; removing its postmaster.pid", cluster.data());
                server.delete();
            }
        });
    }

    /** The last run's port while it is free, so that what a person pointed at it goes on working. */
    private int choosePort() {
        Path remembered = cluster.home().postgres().resolve("port");
        try {
            int last = Files.exists(remembered)
                    ? Integer.parseInt(Files.readString(remembered).strip())
                    : 0;
            int free = free(last) ? last : anyFree();
            PrivateFiles.write(remembered, Integer.toString(free).getBytes(StandardCharsets.UTF_8));
            return free;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean free(int port) {
        if (port == 0) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String said(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log).strip() : "it wrote no log";
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
