package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that a client gives to one request, so that it may send it again.
 *
 * @param request SHA-256 of method, path, parameters and body, by which a reused name is found out
 */
@SuppressWarnings("ArrayRecordComponent") // carried; compared by the table
record IdempotencyKey(String value, byte[] request) {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,255}");

    /**
     * The key of a request; empty when it has none.
     *
     * @throws InputRefused when it is not 1 to 255 printable characters
     */
    static Optional<IdempotencyKey> of(HttpServletRequest request, byte[] body) {
        String value = request.getHeader(HEADER);
        if (value == null) {
            return Optional.empty();
        }
        if (!PRINTABLE.matcher(value).matches()) {
            throw InputRefused.of("", HEADER + " is 1 to 255 printable ASCII characters");
        }
        return Optional.of(new IdempotencyKey(value, hash(request, body)));
    }

    private static byte[] hash(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String asked = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            sha.update(asked.getBytes(StandardCharsets.UTF_8));
            return sha.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
