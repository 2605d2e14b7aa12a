package timeline.web.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Watches which other machines a process speaks to, by what Linux tells of its sockets in /proc. */
final class Connections implements AutoCloseable {

    private static final String LISTENING = "0A";
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Path process;
    private final Set<String> seen = new TreeSet<>();
    private final Thread watch = new Thread(this::watch, "connections");
    private volatile boolean closed;
    private volatile long rounds;

    private Connections(Path process) {
        this.process = process;
    }

    static Connections of(long pid) {
        Connections connections = new Connections(Path.of("/proc", Long.toString(pid)));
        connections.watch.start();
        return connections;
    }

    static boolean canBeWatched() {
        return Files.isReadable(Path.of("/proc/self/net/tcp"));
    }

    /** How often all sockets were looked at. */
    long rounds() {
        return rounds;
    }

    /** The other ends that are not on this machine, as the kernel writes them. */
    Set<String> abroad() throws InterruptedException {
        close();
        watch.join();
        return Set.copyOf(seen);
    }

    @Override
    public void close() {
        closed = true;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // by this thread alone
    private void watch() {
        while (!closed) {
            try {
                Set<String> own = sockets();
                for (String table : new String[] {"tcp", "tcp6", "udp", "udp6"}) {
                    look(table, own);
                }
            } catch (IOException gone) {
                return;
            }
            rounds++;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The inodes of its sockets. */
    private Set<String> sockets() throws IOException {
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return files.map(Connections::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private void look(String table, Set<String> own) throws IOException {
        try (Stream<String> lines = Files.lines(process.resolve("net").resolve(table))) {
            lines.skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(socket -> own.contains(socket[9]) && !socket[3].equals(LISTENING))
                    .map(socket -> socket[2])
                    .filter(Connections::another)
                    .forEach(seen::add);
        }
    }

    /** Addresses are hexadecimal, each 32 bits in the machine's order of bytes; :0 is a socket that is not connected. */
    private static boolean another(String remote) {
        String address = remote.substring(0, remote.indexOf(':'));
        boolean four = address.length() == 8 || address.startsWith("0000000000000000FFFF0000");
        boolean loopback = (four && address.endsWith("7F")) || address.equals("00000000000000000000000001000000");
        return !loopback && !remote.endsWith(":0000");
    }
}
