package timeline.text;

import java.io.InputStream;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON as it was sent: no member twice, nothing after the end, numbers to the last digit. */
public final class StrictJson {

    /** The settings under which two readings of one document are equal. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /**
     * Reads one document in UTF-8.
     *
     * @throws JacksonException when it is not one JSON value, or has a member twice; its message names the place
     */
    public static JsonNode read(InputStream document) {
        return inRange(() -> MAPPER.readTree(document));
    }

    /** Reads one document in UTF-8; see {@link #read(InputStream)}. */
    public static JsonNode read(byte[] document) {
        return inRange(() -> MAPPER.readTree(document));
    }

    /** An exponent beyond what Java can count escapes Jackson as it is. */
    private static JsonNode inRange(Supplier<JsonNode> reading) {
        try {
            JsonNode read = reading.get();
            if (read.isMissingNode()) {
                throw new StreamReadException(null, "there is nothing in it");
            }
            return read;
        } catch (NumberFormatException e) {
            throw new StreamReadException(null, "a number is out of range: " + e.getMessage(), e);
        }
    }
}
