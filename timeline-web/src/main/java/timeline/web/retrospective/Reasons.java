package timeline.web.retrospective;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import timeline.retrospective.Because;

/**
 * Reasons as lines that are indented under what they are a reason for, and as the nested lists of a page.
 *
 * <p>Every line is a reason; {@code - } before it may be left out. A line without it goes on with the one above where that
 * one has it and stands further left.
 */
final class Reasons {

    private static final Pattern LINE = Pattern.compile("([ \\t\\u3000]*)([-*•] )?(.*)");
    private static final int STEP = 2;

    /** A reason that may still have others under it, or go on in another line. */
    private static final class Open {

        private final int indent;
        private final boolean marked;
        private final StringBuilder text;
        private final List<Open> because = new ArrayList<>();

        Open(int indent, boolean marked, String text) {
            this.indent = indent;
            this.marked = marked;
            this.text = new StringBuilder(text);
        }

        Because close() {
            return new Because(
                    text.toString().stripTrailing(),
                    because.stream().map(Open::close).toList());
        }
    }

    private Reasons() {}

    static List<Because> read(String lines) {
        Open root = new Open(-1, false, "");
        Deque<Open> open = new ArrayDeque<>(List.of(root));
        @Nullable Open last = null;
        for (String line : lines.lines().toList()) {
            Matcher read = LINE.matcher(line);
            if (!read.matches()) {
                continue;
            }
            int indent = indent(read.group(1));
            boolean marked = read.group(2) != null;
            if (last != null && last.marked && !marked && (line.isBlank() || indent > last.indent)) {
                last.text.append('\n').append(rest(line, last.indent + STEP));
            } else if (!line.isBlank()) {
                last = new Open(indent, marked, read.group(3).strip());
                while (open.element().indent >= indent) {
                    open.remove();
                }
                open.element().because.add(last);
                open.push(last);
            }
        }
        return root.because.stream().map(Open::close).toList();
    }

    private static int indent(String spaces) {
        return spaces.replace("\t", "    ").replace("\u3000", "  ").length();
    }

    private static String rest(String line, int from) {
        int spaces = 0;
        while (spaces < Math.min(from, line.length()) && Character.isWhitespace(line.charAt(spaces))) {
            spaces++;
        }
        return line.substring(spaces);
    }

    static String lines(List<Because> reasons) {
        StringBuilder lines = new StringBuilder();
        write(reasons, "", lines);
        return lines.toString();
    }

    private static void write(List<Because> reasons, String indent, StringBuilder lines) {
        for (Because reason : reasons) {
            lines.append(indent)
                    .append("- ")
                    .append(reason.text().replace("\n", "\n" + indent + "  "))
                    .append('\n');
            write(reason.because(), indent + "  ", lines);
        }
    }

    /** A list that may stand in a page as it is; empty when there are no reasons. */
    static String html(List<Because> reasons) {
        StringBuilder html = new StringBuilder();
        list(reasons, html);
        return html.toString();
    }

    private static void list(List<Because> reasons, StringBuilder html) {
        if (reasons.isEmpty()) {
            return;
        }
        html.append("<ul class=\"because\">");
        for (Because reason : reasons) {
            html.append("<li><span>")
                    .append(HtmlUtils.htmlEscape(reason.text()))
                    .append("</span>");
            list(reason.because(), html);
            html.append("</li>");
        }
        html.append("</ul>");
    }
}
