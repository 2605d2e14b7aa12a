package timeline.replay;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows on their way to {@code COPY}, in its text format: written as bytes at once, since text would be walked through three times. */
final class CopyText {

    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private byte[] bytes = new byte[CHUNK + CHUNK / 4];
    private int length;

    CopyText(CopyIn copy) {
        this.copy = copy;
    }

    /** Adds a row and its generation. */
    void row(@Nullable String[] values, int generation) throws SQLException {
        for (@Nullable String value : values) {
            if (value == null) {
                room(3);
                bytes[length++] = '\\';
                bytes[length++] = 'N';
            } else {
                escaped(value.getBytes(StandardCharsets.UTF_8));
            }
            bytes[length++] = '\t';
        }
        escaped(Integer.toString(generation).getBytes(StandardCharsets.UTF_8));
        bytes[length++] = '\n';
        if (length >= CHUNK) {
            send();
        }
    }

    /** Sends what is not sent yet. */
    void send() throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
    }

    private void escaped(byte[] value) {
        room(2 * value.length + 1);
        for (byte one : value) {
            byte after = escape(one);
            if (after != 0) {
                bytes[length++] = '\\';
                bytes[length++] = after;
            } else {
                bytes[length++] = one;
            }
        }
    }

    /** The letter that stands for a byte behind a backslash; 0 for a byte that stands for itself. */
    private static byte escape(byte one) {
        return switch (one) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
    }

    private void room(int more) {
        if (bytes.length - length < more + 1) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more + 1));
        }
    }
}
