package timeline.exchange;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads the files of an archive one after the other as they come; none of it is put anywhere by its name. */
final class ArchiveFiles {

    /** Reads what it needs of a file. */
    interface Taker {
        void take(String name, InputStream content) throws IOException;
    }

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)?\\.(?:jsonl|json|md)");
    private static final Pattern FOLDER = Pattern.compile("[a-z0-9-]+/");
    private static final int NAMED = 80;
    private static final int MOST = 20_000;

    private final PackedStream packed;
    private final ArchiveLimits limits;
    private final Map<String, ArchiveManifest.Sum> sums = new LinkedHashMap<>();
    private long unpacked;

    ArchiveFiles(PackedStream packed, ArchiveLimits limits) {
        this.packed = packed;
        this.limits = limits;
    }

    /**
     * Hands out each file, and answers what each came to.
     *
     * @throws DocumentRefused when it is not a whole archive, or one that is made to do harm
     */
    Map<String, ArchiveManifest.Sum> read(Taker taker) throws IOException {
        ZipInputStream zip = new ZipInputStream(packed);
        try {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                throw DocumentRefused.of("", "this is no zip archive: send one that was exported here");
            }
            for (; entry != null; entry = zip.getNextEntry()) {
                take(entry, zip, taker);
            }
            drain();
        } catch (ZipException | EOFException e) {
            throw DocumentRefused.of(
                    "", "the archive is damaged or not whole (" + e.getMessage() + "): export it again");
        }
        if (!packed.isAtItsEnd()) {
            throw DocumentRefused.of("", "the archive ends early: export or send it again");
        }
        return sums;
    }

    private void take(ZipEntry entry, ZipInputStream zip, Taker taker) throws IOException {
        String name = entry.getName();
        if (FOLDER.matcher(name).matches() && zip.read() < 0) {
            return;
        }
        if (!NAME.matcher(name).matches()) {
            String shown = name.length() > NAMED ? name.substring(0, NAMED) + "…" : name;
            throw DocumentRefused.of("", "a file of the name \"" + shown + "\" does not belong into an archive");
        }
        if (sums.containsKey(name) || sums.size() >= MOST) {
            throw DocumentRefused.of(
                    "/" + name, "there are two files of the name \"" + name + "\", or too many at all");
        }
        Sha256 sum = new Sha256();
        InputStream content = new Measured(zip, sum);
        taker.take(name, content);
        content.transferTo(OutputStream.nullOutputStream());
        sums.put(name, new ArchiveManifest.Sum(name, sum.bytes(), sum.hex()));
    }

    /** What follows the files: the list of them, which tells nothing new, and the end. */
    private void drain() throws IOException {
        byte[] some = new byte[8192];
        long left = limits.unsuspicious();
        for (int read = packed.read(some); read > 0; read = packed.read(some)) {
            left -= read;
            if (left < 0) {
                throw DocumentRefused.of("", "much follows the files of the archive that does not belong there");
            }
        }
    }

    private void checkSize() {
        if (unpacked > limits.unpacked()) {
            throw DocumentRefused.of("", "the archive unfolds to more than " + limits.unpacked() + " bytes");
        }
        if (unpacked > limits.unsuspicious() && unpacked / limits.ratio() > packed.bytes()) {
            throw DocumentRefused.of(
                    "",
                    "the archive unfolds to more than " + limits.ratio() + " times its size: it is not one of ours");
        }
    }

    private final class Measured extends FilterInputStream {

        private final Sha256 sum;

        Measured(InputStream in, Sha256 sum) {
            super(in);
            this.sum = sum;
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
                unpacked += read;
                checkSize();
            }
            return read;
        }

        /** The next file follows in the same stream. */
        @Override
        public void close() {}
    }
}
