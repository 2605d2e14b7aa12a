package timeline.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name to sign in with; letters of any script, but nothing that HTTP Basic or a URL would trip over. */
record Username(String name) {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{0,63}");

    /** The name as it is stored; empty when it is not one. */
    static Optional<Username> of(String typed) {
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        return ALLOWED.matcher(name).matches() ? Optional.of(new Username(name)) : Optional.empty();
    }

    /** What is unique: the name without case and without its ways of being typed. */
    String key() {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
