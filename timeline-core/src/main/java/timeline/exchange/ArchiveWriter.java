package timeline.exchange;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import timeline.text.StrictJson;

/** Writes the files of an archive one after the other, straight to whoever reads it, and remembers their sums. */
final class ArchiveWriter {

    /** Writes one file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final ZipOutputStream zip;
    private final List<ArchiveManifest.Sum> sums = new ArrayList<>();

    ArchiveWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Sha256 sum = new Sha256();
        OutputStream out = new BufferedOutputStream(new Summing(zip, sum));
        content.writeTo(out);
        out.flush();
        zip.closeEntry();
        sums.add(new ArchiveManifest.Sum(name, sum.bytes(), sum.hex()));
    }

    void add(String name, String words) throws IOException {
        add(name, out -> out.write(words.getBytes(StandardCharsets.UTF_8)));
    }

    List<ArchiveManifest.Sum> sums() {
        return List.copyOf(sums);
    }

    /** Ends the archive: without it, nobody takes it for a whole one. */
    void end(ArchiveManifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(ArchiveManifest.FILE));
        zip.write(StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    /** Closing it leaves what it writes to open, since more files follow there. */
    private static final class Summing extends FilterOutputStream {

        private final Sha256 sum;

        Summing(OutputStream out, Sha256 sum) {
            super(out);
            this.sum = sum;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            sum.add(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
