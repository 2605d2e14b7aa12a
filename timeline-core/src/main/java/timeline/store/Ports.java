package timeline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Chooses the port of the embedded server: the last run's while it is free, so that what a person pointed at it works on.
 *
 * @param remembered the file with the last run's port
 */
record Ports(Path remembered) {

    int choose() {
        int last = last();
        return last != 0 && free(last) ? last : another();
    }

    int another() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            PrivateFiles.write(remembered, Integer.toString(port).getBytes(UTF_8));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int last() {
        try {
            return Files.exists(remembered)
                    ? Integer.parseInt(Files.readString(remembered).strip())
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
