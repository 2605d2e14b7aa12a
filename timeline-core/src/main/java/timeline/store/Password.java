package timeline.store;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that no person chooses or types. */
final class Password {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Password() {}

    /** 192 random bits in letters, digits, {@code -} and {@code _}. */
    static String generate() {
        byte[] bits = new byte[24];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
