package timeline.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The sum of what passes by. */
final class Sha256 {

    private final MessageDigest digest;
    private long bytes;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    void add(byte[] some, int from, int length) {
        digest.update(some, from, length);
        bytes += length;
    }

    /** How many bytes passed by. */
    long bytes() {
        return bytes;
    }

    /** The sum in lower-case hexadecimal; asked once. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
