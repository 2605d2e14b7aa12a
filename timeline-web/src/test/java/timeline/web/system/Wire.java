package timeline.web.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a database, which can be cut and mended. */
final class Wire implements AutoCloseable {

    private final InetSocketAddress database;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket end;

    private Wire(InetSocketAddress database) throws IOException {
        this.database = database;
        end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = end.getLocalPort();
        accept(end);
    }

    static Wire to(InetSocketAddress database) throws IOException {
        return new Wire(database);
    }

    int port() {
        return port;
    }

    /** Ends every connection, and lets none in: as when the database's machine stops. */
    void cut() throws IOException {
        end.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    void mend() throws IOException {
        end = new ServerSocket();
        end.setReuseAddress(true);
        end.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        accept(end);
    }

    @Override
    public void close() {
        try {
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket at) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket near = at.accept();
                    Socket far = new Socket(database.getAddress(), database.getPort());
                    open.add(near);
                    open.add(far);
                    Thread.ofVirtual().start(() -> copy(near, far));
                    Thread.ofVirtual().start(() -> copy(far, near));
                }
            } catch (IOException cut) {
                // No more come in.
            }
        });
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // By one of the two, or cut.
        }
    }
}
