package timeline.web.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private static final InetSocketAddress NOBODY = new InetSocketAddress("192.0.2.1", 9); // RFC 5737

    @Test
    void seesASocketToAnotherMachine() throws IOException, InterruptedException {
        assumeTrue(Connections.canBeWatched());
        try (Connections connections = Connections.of(ProcessHandle.current().pid());
                DatagramSocket socket = connected(NOBODY)) {
            assumeTrue(socket.isConnected(), "this machine has no way to others");
            await().until(() -> connections.rounds() > 2);

            assertThat(connections.abroad()).anyMatch(address -> address.contains("010200C0:0009"));
        }
    }

    @Test
    void seesNothingInASocketToThisMachine() throws IOException, InterruptedException {
        assumeTrue(Connections.canBeWatched());
        try (Connections connections = Connections.of(ProcessHandle.current().pid());
                DatagramSocket socket = connected(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9))) {
            assertThat(socket.isConnected()).isTrue();
            await().until(() -> connections.rounds() > 2);

            assertThat(connections.abroad()).noneMatch(address -> address.endsWith(":0009"));
        }
    }

    /** Sends nothing: it is only told where to. */
    private static DatagramSocket connected(InetSocketAddress to) throws IOException {
        DatagramSocket socket = new DatagramSocket();
        try {
            socket.connect(to);
        } catch (SocketException unreachable) {
            socket.disconnect();
        }
        return socket;
    }
}
