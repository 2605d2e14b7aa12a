package timeline.entry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a change says of itself that takes another back: the log keeps it as the change's reason, in words that stand by
 * themselves.
 *
 * @param version the version whose change was taken back
 * @param reason why; empty when nothing was said
 */
public record Undone(long version, String reason) {

    private static final Pattern FORM = Pattern.compile("undo of version ([1-9]\\d{0,17})(?:: (.*))?", Pattern.DOTALL);

    /** As it is kept. */
    String kept() {
        String undo = "undo of version " + version;
        return reason.isEmpty() ? undo : undo + ": " + reason;
    }

    /** Reads a reason that was kept; empty when it is that of any other change. */
    public static Optional<Undone> of(String kept) {
        Matcher form = FORM.matcher(kept);
        return form.matches()
                ? Optional.of(new Undone(
                        Long.parseLong(form.group(1)),
                        Optional.ofNullable(form.group(2)).orElse("")))
                : Optional.empty();
    }
}
