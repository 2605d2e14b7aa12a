package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import timeline.life.TimelineId;

/**
 * The name that a client gives to one request, so that it may send it again.
 *
 * @param timeline of which the request speaks
 * @param request SHA-256 of method, path, parameters and body, by which a reused name is found out
 */
@SuppressWarnings("ArrayRecordComponent") // carried; compared by the table
record IdempotencyKey(String value, byte[] request, Optional<TimelineId> timeline) {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern TIMELINE =
            Pattern.compile("/api/v1/timelines/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");
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
        return Optional.of(new IdempotencyKey(value, hash(request, body), timeline(request.getRequestURI())));
    }

    /** The timeline that an address is in; empty for another address. */
    static Optional<TimelineId> timeline(String address) {
        Matcher within = TIMELINE.matcher(address);
        return within.lookingAt() ? Optional.of(new TimelineId(UUID.fromString(within.group(1)))) : Optional.empty();
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
