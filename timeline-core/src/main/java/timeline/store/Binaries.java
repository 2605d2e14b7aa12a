package timeline.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked from the platform's jar into a private folder.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
    /** Holds the number of bytes of all other files. */
    private static final String SIZE = "size";

    /** Unpacks once for each archive: the folder is named by the archive's hash, so a new version lands beside the old. */
    static Binaries unpackInto(Path parent) {
        URL archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        try {
            Path folder = parent.resolve(hash(archive));
            if (!isWhole(folder)) {
                LOG.info("Unpacking PostgreSQL into {}, this once", folder);
                PrivateFiles.delete(folder);
                // Nothing in them is private; a server that runs as nobody reads them.
                PrivateFiles.permit(PrivateFiles.folder(parent), "rwxr-xr-x");
                unpack(archive, Files.createTempDirectory(parent, "half-"), folder);
            }
            return new Binaries(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** The archive's name as the jars of {@code io.zonky.test.postgres} have it. */
    static String archiveName(String system, String architecture) {
        String platform = system.startsWith("Windows") ? "windows" : system.startsWith("Mac") ? "darwin" : "linux";
        boolean arm = architecture.equals("aarch64") && !platform.equals("windows");
        return "postgres-" + platform + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static URL archive(String system, String architecture) {
        String name = archiveName(system, architecture);
        URL archive = Binaries.class.getResource("/" + name);
        if (archive == null) {
            throw new StoreRefused(
                    "This build carries no PostgreSQL for " + system + " on " + architecture + " (" + name + ").",
                    "Build on the platform that it is to run on, or set SPRING_DATASOURCE_URL to a PostgreSQL of yours.");
        }
        return archive;
    }

    /** A loss of power soon after unpacking may leave files of length zero; to wait for the disk a thousand times takes longer. */
    private static boolean isWhole(Path folder) throws IOException {
        Path size = folder.resolve(SIZE);
        return Files.exists(size) && Files.readString(size).equals(sizeOf(folder));
    }

    private static String sizeOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return Long.toString(files.filter(file -> !file.endsWith(SIZE))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(file -> file.toFile().length())
                    .sum());
        }
    }

    private static String hash(URL archive) throws IOException {
        try (InputStream in = archive.openStream()) {
            DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(URL archive, Path half, Path whole) throws IOException {
        try (InputStream in = new BufferedInputStream(archive.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, half);
            }
            Files.writeString(half.resolve(SIZE), sizeOf(half));
            PrivateFiles.permit(half, "rwxr-xr-x");
            PrivateFiles.move(half, whole);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException unpackedByAnother) {
            PrivateFiles.delete(half);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive reaches outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + target + " a program.");
        }
    }
}
