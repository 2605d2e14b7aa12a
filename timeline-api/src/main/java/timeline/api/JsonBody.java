package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import timeline.kind.Problem;
import timeline.text.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON body of a request, read strictly and once.
 *
 * @param bytes as they were sent, by which two requests are told to be the same
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record JsonBody(JsonNode json, byte[] bytes) {

    /** The largest body of anything but an import. */
    public static final DataSize LIMIT = DataSize.ofMegabytes(1);

    /** The largest body of an import. */
    public static final DataSize LARGEST = DataSize.ofMegabytes(64);

    /** Reads the body of a request. */
    static JsonBody of(HttpServletRequest request) throws IOException {
        byte[] bytes = read(request, LIMIT);
        try {
            return new JsonBody(StrictJson.read(bytes), bytes);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /**
     * Reads a body, however it is encoded, up to a limit.
     *
     * @throws InputRefused with 413 when it is larger
     */
    public static byte[] read(HttpServletRequest request, DataSize limit) throws IOException {
        long most = limit.toBytes();
        long told = request.getContentLengthLong();
        if (told > most) {
            throw tooLarge(limit);
        }
        // Asked for more than there is, the stream would make room for 16 KB and copy out of it.
        byte[] bytes = request.getInputStream().readNBytes((int) (told < 0 ? most + 1 : told));
        if (bytes.length > most) {
            throw tooLarge(limit);
        }
        return bytes;
    }

    private static InputRefused tooLarge(DataSize limit) {
        return new InputRefused(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "the body is larger than " + limit.toMegabytes() + " MiB, the most that is taken here",
                List.of());
    }

    static InputRefused malformed(JacksonException e) {
        String place = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        // The parser adds where the bytes came from, and the binder names classes: neither says anything to the sender.
        String said = e instanceof StreamReadException
                ? e.getOriginalMessage().replaceAll("\\s*\\(start marker at .*", "")
                : "something follows after its end";
        String detail = "the body is not JSON as we take it: " + said + place;
        return new InputRefused(
                HttpStatus.BAD_REQUEST, "malformed-json", detail, List.of(new Problem(at(e), said + place)));
    }

    /** Where the parser was; the whole when it cannot tell. */
    private static String at(JacksonException e) {
        return e.processor() instanceof JsonParser parser
                ? parser.streamReadContext().pathAsPointer().toString()
                : "";
    }

    /** The JSON Pointer of a member of the whole. */
    static String pointer(String member) {
        return JsonPointer.empty().appendProperty(member).toString();
    }

    /**
     * The body as an object.
     *
     * @throws InputRefused when it is something else
     */
    public ObjectNode object() {
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw InputRefused.of("", "send a JSON object");
    }

    /**
     * A copy of the body, once it is known to have no members but these.
     *
     * @throws InputRefused when it has others
     */
    public ObjectNode only(String... members) {
        List<String> known = List.of(members);
        List<Problem> unknown = object().propertyStream()
                .map(member -> member.getKey())
                .filter(name -> !known.contains(name))
                .map(name ->
                        new Problem(pointer(name), name + " is not known here; known are " + String.join(", ", known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw InputRefused.of(unknown);
        }
        return object();
    }
}
