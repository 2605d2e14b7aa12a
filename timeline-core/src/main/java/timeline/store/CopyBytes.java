package timeline.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows on their way to {@code COPY}, in its binary format: each value behind its length. */
final class CopyBytes {

    private static final int CHUNK = 1 << 16;
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private final CopyIn copy;
    private final List<ColumnType> types;
    private byte[] bytes = new byte[CHUNK + CHUNK / 4];
    private int length;

    /** Over a copy that has begun. */
    CopyBytes(CopyIn copy, List<ColumnType> types) {
        this.copy = copy;
        this.types = types;
        room(SIGNATURE.length);
        System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
        length = SIGNATURE.length;
        // No flags, and no more of a header.
        number(0).number(0);
    }

    void row(@Nullable Object[] values) throws SQLException {
        count(values.length);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                length(-1);
            } else {
                types.get(i).write(this, value);
            }
        }
        if (length >= CHUNK) {
            send();
        }
    }

    /** Sends what is not sent yet, and that no row follows. */
    void end() throws SQLException {
        count(-1);
        send();
    }

    private void send() throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
    }

    CopyBytes length(int following) {
        return number(following);
    }

    CopyBytes number(int number) {
        room(Integer.BYTES);
        put(number, Integer.BYTES);
        return this;
    }

    CopyBytes number(long number) {
        room(Long.BYTES);
        put(number, Long.BYTES);
        return this;
    }

    void flag(boolean flag) {
        room(1);
        put(flag ? 1 : 0, 1);
    }

    void bytes(byte[] value) {
        length(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    /** Leaves room for the length of what follows until it is closed. */
    int open() {
        length(0);
        return length;
    }

    void close(int begin) {
        int end = length;
        length = begin - Integer.BYTES;
        number(end - begin);
        length = end;
    }

    private void count(int columns) {
        room(Short.BYTES);
        put(columns, Short.BYTES);
    }

    /** The highest byte first. */
    private void put(long number, int size) {
        for (int shift = (size - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[length++] = (byte) (number >> shift);
        }
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
