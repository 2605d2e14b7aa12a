package timeline.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits that let somebody in, written so that scanners for leaked secrets can tell them. */
public record TokenSecret(String value) {

    private static final String PREFIX = "timeline_";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static TokenSecret random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** A fast hash is enough: there is nothing to guess in 256 random bits. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has SHA-256
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
