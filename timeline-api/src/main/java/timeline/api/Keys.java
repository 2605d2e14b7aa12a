package timeline.api;

import java.util.regex.Pattern;

/** Checks the keys by which people name subjects and storylines. */
public final class Keys {

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    private Keys() {}

    /**
     * The key, when it can be one.
     *
     * @throws InputRefused when it cannot
     */
    public static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw InputRefused.of("/key", "a key has at most 64 letters, digits, dots and hyphens");
        }
        return key;
    }
}
