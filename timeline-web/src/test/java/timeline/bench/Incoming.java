package timeline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What comes in on a connection, looked through where it lies. */
final class Incoming {

    private final InputStream in;
    private byte[] bytes = new byte[1 << 16];
    private int begin;
    private int end;

    Incoming(InputStream in) {
        this.in = in;
    }

    /** The next line, without the CR LF that ends it. */
    String line() throws IOException {
        int looked = 0;
        while (true) {
            for (; begin + looked < end; looked++) {
                if (bytes[begin + looked] == '\n') {
                    String line = new String(bytes, begin, looked - 1, StandardCharsets.ISO_8859_1);
                    begin += looked + 1;
                    return line;
                }
            }
            more();
        }
    }

    /** The lines up to an empty one, each with its CR LF. */
    String head() throws IOException {
        int looked = 3;
        while (true) {
            for (; begin + looked < end; looked++) {
                if (bytes[begin + looked] == '\n' && bytes[begin + looked - 2] == '\n') {
                    String lines = new String(bytes, begin, looked - 1, StandardCharsets.ISO_8859_1);
                    begin += looked + 1;
                    return lines;
                }
            }
            more();
        }
    }

    byte[] take(int count) throws IOException {
        while (end - begin < count) {
            more();
        }
        byte[] taken = Arrays.copyOfRange(bytes, begin, begin + count);
        begin += count;
        return taken;
    }

    private void more() throws IOException {
        if (end == bytes.length) {
            byte[] room = begin > 0 ? bytes : new byte[bytes.length * 2];
            System.arraycopy(bytes, begin, room, 0, end - begin);
            bytes = room;
            end -= begin;
            begin = 0;
        }
        int read = in.read(bytes, end, bytes.length - end);
        if (read < 0) {
            throw new IOException("the service closed the connection");
        }
        end += read;
    }
}
