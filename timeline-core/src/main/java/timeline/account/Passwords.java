package timeline.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id: memory-hard, and without bcrypt's cut after 72 bytes, which are 24 syllables of Hangul.
 * 19 MiB, two rounds, one lane, as OWASP's password storage cheat sheet asks.
 */
@Component
final class Passwords {

    private static final int MEMORY_KIB = 19_456;

    /** Bounds the memory that a flood of sign-ins can take. */
    private final Semaphore places = new Semaphore(4, true);

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 2);
    private final String nobodys = hash("nobody has this password");

    String hash(String password) {
        return inPlace(() -> encoder.encode(typed(password)));
    }

    /** Whether the password is the hash's; without a hash it takes as long and says no. */
    boolean matches(String password, Optional<String> hash) {
        boolean same = inPlace(() -> encoder.matches(typed(password), hash.orElse(nobodys)));
        return same && hash.isPresent();
    }

    /** Keyboards and systems compose the same syllable in different ways. */
    private static String typed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
