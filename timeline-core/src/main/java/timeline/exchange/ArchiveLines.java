package timeline.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines, none of them longer than it may be. */
final class ArchiveLines {

    private final InputStream in;
    private final int most;
    private int number;

    ArchiveLines(InputStream in, int most) {
        this.in = new BufferedInputStream(in);
        this.most = most;
    }

    /** The next line without its end; empty at the end of all. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        number++;
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() == most) {
                throw refused("is longer than " + most + " bytes, the most that an event has");
            }
            line.write(b);
        }
        return Optional.of(line.toByteArray());
    }

    /** Says what is wrong with the line that was read last. */
    DocumentRefused refused(String what) {
        return DocumentRefused.of(
                "/" + ArchiveManifest.EVENTS + "/" + number,
                "line " + number + " of " + ArchiveManifest.EVENTS + " " + what);
    }
}
