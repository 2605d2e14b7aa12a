package timeline.yearbook;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain words in Markdown: every renderer shows them as they are, and they are read back as they were. */
final class MarkdownText {

    private static final int LINES = Pattern.MULTILINE | Pattern.UNIX_LINES;

    /** Marks up wherever it stands. */
    private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<&~#]");

    /** Marks up a line when it begins it. */
    private static final Pattern AT_START = Pattern.compile("^(?:[-+>=]|\\d+(?=[.)]))", LINES);

    /** Spaces that Markdown, or an editor, drops. */
    private static final Pattern AT_EDGE = Pattern.compile("^[ \\t]+|[ \\t]+$", LINES);

    private static final Pattern ESCAPED = Pattern.compile("\\\\([!-/:-@\\[-`{-~])|&#(\\d{1,7});|&(amp|lt|gt|quot);");

    private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"");

    private MarkdownText() {}

    /**
     * Writes words.
     *
     * @param lineBreak what stands for a line break
     */
    static String write(String words, String lineBreak) {
        String escaped = ANYWHERE.matcher(words).replaceAll("\\\\$0");
        escaped = AT_START.matcher(escaped).replaceAll(MarkdownText::escapeStart);
        escaped = AT_EDGE.matcher(escaped).replaceAll(MarkdownText::entities);
        return escaped.replace("\n", lineBreak);
    }

    private static String escapeStart(MatchResult start) {
        String mark = start.group();
        return Character.isDigit(mark.charAt(0)) ? mark + "\\\\" : "\\\\" + mark;
    }

    private static String entities(MatchResult spaces) {
        return spaces.group().replace(" ", "&#32;").replace("\t", "&#9;");
    }

    /** Reads one line of words. */
    static String read(String line) {
        return ESCAPED.matcher(line).replaceAll(escaped -> Matcher.quoteReplacement(meant(escaped)));
    }

    private static String meant(MatchResult escaped) {
        if (escaped.group(1) != null) {
            return escaped.group(1);
        }
        if (escaped.group(3) != null) {
            return NAMED.getOrDefault(escaped.group(3), escaped.group());
        }
        int code = Integer.parseInt(escaped.group(2));
        return Character.isValidCodePoint(code) ? Character.toString(code) : escaped.group();
    }
}
