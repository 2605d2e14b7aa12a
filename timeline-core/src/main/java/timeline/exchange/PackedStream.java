package timeline.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read of an archive as it is packed, and remembers how it ended. */
final class PackedStream extends FilterInputStream {

    private static final int TAIL = 1024;

    /** How the record begins with which an archive ends. */
    private static final byte[] END = {'P', 'K', 5, 6};

    private final Sha256 sum = new Sha256();
    private byte[] tail = new byte[0];

    PackedStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        if (read > 0) {
            sum.add(bytes, from, read);
            remember(bytes, from, read);
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        return read(new byte[(int) Math.min(n, TAIL)]);
    }

    private void remember(byte[] bytes, int from, int read) {
        int fresh = Math.min(read, TAIL);
        int kept = Math.min(tail.length, TAIL - fresh);
        byte[] next = new byte[kept + fresh];
        System.arraycopy(tail, tail.length - kept, next, 0, kept);
        System.arraycopy(bytes, from + read - fresh, next, kept, fresh);
        tail = next;
    }

    long bytes() {
        return sum.bytes();
    }

    /** The sum of all that was read; asked once. */
    String sum() {
        return sum.hex();
    }

    /** Whether what was read last is the end of an archive. */
    boolean isAtItsEnd() {
        for (int i = tail.length - END.length; i >= 0; i--) {
            if (startsAt(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(int at) {
        for (int i = 0; i < END.length; i++) {
            if (tail[at + i] != END[i]) {
                return false;
            }
        }
        return true;
    }
}
