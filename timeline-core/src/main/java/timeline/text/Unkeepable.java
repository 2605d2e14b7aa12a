package timeline.text;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Finds what JSON can say and the store cannot keep: a view that met it would stop there for ever.
 *
 * <p>PostgreSQL's text has neither the character NUL nor half of a surrogate pair, and nobody can add up a number whose
 * digits do not fit in memory.
 */
public final class Unkeepable {

    private static final int MOST_DIGITS = 1_000;
    private static final String CHARACTER = "has a character that cannot be kept (NUL, or half of a surrogate pair)";
    private static final String DIGITS = "is a number of more than " + MOST_DIGITS + " digits";

    /** An escape after an even number of backslashes; serializers write whole surrogate pairs without one. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?:0000|[dD][89a-fA-F])");

    private Unkeepable() {}

    /**
     * Looks through a value, members and all.
     *
     * @param found gets the place (JSON Pointer) and what is wrong with each thing there
     */
    public static void find(JsonNode json, BiConsumer<String, String> found) {
        // Nearly all is well, and then nobody need know the places.
        if (!keepable(json)) {
            find(JsonPointer.empty(), json, found);
        }
    }

    private static boolean keepable(JsonNode json) {
        if (json.isString()) {
            return keepable(json.stringValue());
        }
        if (json.isObject()) {
            for (Map.Entry<String, JsonNode> member : json.properties()) {
                if (!keepable(member.getKey()) || !keepable(member.getValue())) {
                    return false;
                }
            }
            return true;
        }
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            if (!keepable(json.path(i))) {
                return false;
            }
        }
        return !json.isBigDecimal() || !tooLong(json.decimalValue());
    }

    private static void find(JsonPointer at, JsonNode json, BiConsumer<String, String> found) {
        if (json.isString() && !keepable(json.stringValue())) {
            found.accept(at.toString(), CHARACTER);
        }
        if (json.isBigDecimal() && tooLong(json.decimalValue())) {
            found.accept(at.toString(), DIGITS);
        }
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            find(at.appendIndex(i), json.path(i), found);
        }
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            JsonPointer there = at.appendProperty(member.getKey());
            if (!keepable(member.getKey())) {
                found.accept(there.toString(), CHARACTER);
            }
            find(there, member.getValue(), found);
        }
    }

    private static boolean keepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean tooLong(BigDecimal number) {
        return number.precision() + Math.abs((long) number.scale()) > MOST_DIGITS;
    }

    /** Whether JSON that was just written, in UTF-8, has such a character in it. */
    public static boolean in(byte[] json) {
        for (int i = 1; i < json.length; i++) {
            if (json[i] == 'u' && json[i - 1] == '\\') {
                return ESCAPE.matcher(new String(json, StandardCharsets.UTF_8)).find();
            }
        }
        return false;
    }
}
