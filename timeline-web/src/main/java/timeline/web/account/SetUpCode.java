package timeline.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The code that the log shows to whoever runs the server: 100 random bits that nobody need guess at. */
@Component
class SetUpCode {

    /** Crockford's digits: none looks like another when it is copied by hand. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final String code;

    SetUpCode() {
        SecureRandom random = new SecureRandom();
        code = Stream.generate(() -> group(random)).limit(4).collect(Collectors.joining("-"));
    }

    boolean is(@Nullable String typed) {
        return typed != null && MessageDigest.isEqual(bytes(code), bytes(typed));
    }

    @Override
    public String toString() {
        return code;
    }

    private static String group(SecureRandom random) {
        return random.ints(5, 0, DIGITS.length())
                .mapToObj(digit -> DIGITS.substring(digit, digit + 1))
                .collect(Collectors.joining());
    }

    private static byte[] bytes(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }
}
