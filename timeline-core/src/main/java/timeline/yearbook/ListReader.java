package timeline.yearbook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import timeline.text.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the list of a column: its items, and under each the reasons for it, nested as the list is. */
final class ListReader {

    private static final Pattern ENTRY = Pattern.compile("([ \\t]*)(?:[-*+]|\\d{1,9}[.)])[ \\t](.*)", Pattern.DOTALL);

    /** Words have a backslash before what looks like one. */
    private static final Pattern COMMENT = Pattern.compile("(.*?) ?(?<!\\\\)<!-- (\\{.*}) -->[ \\t]*", Pattern.DOTALL);

    /** An entry of the list that may have others under it. */
    private record Open(int indent, ObjectNode entry) {}

    private final ArrayNode items;
    private final Deque<Open> open = new ArrayDeque<>();

    ListReader(ArrayNode items) {
        this.items = items;
    }

    static boolean isEntry(String line) {
        return ENTRY.matcher(line).matches();
    }

    /**
     * Reads an entry and the lines that go on with it.
     *
     * @throws MarkdownRefused when what stands in its comment is not what this service writes
     */
    void read(MarkdownLines lines) {
        Matcher entry = ENTRY.matcher(lines.take());
        if (!entry.matches()) {
            throw new IllegalStateException("not an entry of a list");
        }
        StringBuilder words = new StringBuilder();
        ObjectNode unseen = words(words, entry.group(2), lines);
        unseen.put("text", words.toString());
        place(indent(entry.group(1)), unseen);
    }

    private static ObjectNode words(StringBuilder words, String first, MarkdownLines lines) {
        String line = first;
        while (true) {
            Matcher comment = COMMENT.matcher(line);
            if (comment.matches()) {
                words.append(MarkdownText.read(comment.group(1)));
                return unseen(comment.group(2), lines.number());
            }
            boolean goesOn = goesOn(line);
            words.append(MarkdownText.read(goesOn ? line.substring(0, line.length() - 1) : line));
            if (!lines.hasNext() || !(goesOn || isSoft(lines.peek()))) {
                return StrictJson.MAPPER.createObjectNode();
            }
            words.append(goesOn ? '\n' : ' ');
            line = lines.take().replaceFirst("^[ \\t]+", "");
        }
    }

    /** An odd number of backslashes at its end: the last is a line break, not a backslash of the words. */
    private static boolean goesOn(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** A line that somebody broke where the words go on. */
    private static boolean isSoft(String line) {
        return !line.isBlank() && !isEntry(line) && Character.isWhitespace(line.charAt(0));
    }

    /** What a comment says beside the words. */
    static ObjectNode unseen(String json, int line) {
        try {
            JsonNode unseen = StrictJson.MAPPER.readTree(json);
            if (unseen instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new MarkdownRefused(line, "the comment is not JSON: " + e.getOriginalMessage());
        }
        throw new MarkdownRefused(line, "the comment is not a JSON object");
    }

    private void place(int indent, ObjectNode entry) {
        while (!open.isEmpty() && open.element().indent() >= indent) {
            open.remove();
        }
        @Nullable Open parent = open.peek();
        ArrayNode list = parent == null ? items : because(parent.entry());
        list.add(entry);
        open.push(new Open(indent, entry));
    }

    private static ArrayNode because(ObjectNode entry) {
        return entry.path("because") instanceof ArrayNode reasons ? reasons : entry.putArray("because");
    }

    private static int indent(String spaces) {
        return spaces.replace("\t", "    ").length();
    }
}
