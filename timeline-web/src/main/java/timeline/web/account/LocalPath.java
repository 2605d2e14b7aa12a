package timeline.web.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a sign-in leads: an address on this server, whatever a link says. */
final class LocalPath {

    /** Browsers read {@code //host} and {@code /\host} as another server, and drop tabs and line ends before they look. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private LocalPath() {}

    /** The path as it came, encoded; or the first page when there is none or it would lead elsewhere. */
    static String orHome(@Nullable String asked) {
        return asked != null && LOCAL.matcher(asked).matches() ? asked : "/";
    }
}
