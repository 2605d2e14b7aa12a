package timeline.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One kept-alive connection that costs the machine as little as a client can, so that the service is measured and not it. */
final class HttpConnection implements AutoCloseable {

    /**
     * What came back; nobody who does not ask for a header or the body pays for its letters.
     *
     * @param head the lines before the body
     */
    record Reply(String head, ByteBuffer bytes) {

        private static final int STATUS = "HTTP/1.1 ".length();

        int status() {
            return Integer.parseInt(head, STATUS, STATUS + 3, 10);
        }

        String position() {
            return header(head, "Timeline-Position");
        }

        String location() {
            return header(head, "Location");
        }

        String body() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }
    }

    private final URI server;
    private final String head;
    private Socket socket;
    private Incoming in;
    private boolean last;

    HttpConnection(URI server, String authorization) {
        this.server = server;
        head = " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: " + authorization + "\r\n";
        try {
            socket = connected(server);
            in = new Incoming(socket.getInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Socket connected(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        // No timeout: with one, each answer would be looked for, waited for and read by three calls of the system.
        return socket;
    }

    Reply get(String path) {
        return send("GET", path, "", new byte[0]);
    }

    Reply post(String path, String json) {
        return send("POST", path, "Content-Type: application/json\r\n", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request; headers are lines that end in CR LF. */
    Reply send(String method, String path, String headers, byte[] body) {
        try {
            String start = method + " " + path + head + headers + "Content-Length: " + body.length + "\r\n\r\n";
            byte[] line = start.getBytes(StandardCharsets.UTF_8);
            byte[] whole = new byte[line.length + body.length];
            System.arraycopy(line, 0, whole, 0, line.length);
            System.arraycopy(body, 0, whole, line.length, body.length);
            connectAgainAfterTheLast();
            socket.getOutputStream().write(whole);
            return reply();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A service answers so many requests on a connection, and says with the last that it closes it. */
    private void connectAgainAfterTheLast() throws IOException {
        if (last) {
            socket.close();
            socket = connected(server);
            in = new Incoming(socket.getInputStream());
            last = false;
        }
    }

    private Reply reply() throws IOException {
        String head = in.head();
        last = header(head, "Connection").equals("close");
        String length = header(head, "Content-Length");
        boolean chunked = !header(head, "Transfer-Encoding").isEmpty();
        byte[] body = chunked ? chunks() : in.take(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new Reply(head, ByteBuffer.wrap(body));
    }

    /** The value of a header, by the name that the service writes; an empty one when there is none. */
    private static String header(String head, String name) {
        String begin = "\r\n" + name + ": ";
        int found = head.indexOf(begin);
        return found < 0 ? "" : head.substring(found + begin.length(), head.indexOf("\r\n", found + begin.length()));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.write(in.take(size));
            in.line();
        }
        in.line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(in.line(), 16);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
