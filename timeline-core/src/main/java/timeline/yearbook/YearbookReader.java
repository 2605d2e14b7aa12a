package timeline.yearbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import timeline.retrospective.Column;
import timeline.retrospective.Read;
import timeline.retrospective.RetrospectiveParts;
import timeline.retrospective.RetrospectiveReader;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a Markdown document as a retrospective: what {@link YearbookMarkdown} wrote, changed by hand or not, or one that
 * somebody wrote from the start.
 *
 * <p>A heading of level 2 begins a column when it is named like one (Keep, Improve, Try, in Korean or English), else a
 * chapter. The items of a column are a list; what is listed under an item is the reason for it. Facts are not read.
 */
public final class YearbookReader {

    private static final Pattern MARKER =
            Pattern.compile("[ \\t]*<!-- timeline:([a-z-]+) ?(.*?) ?-->[ \\t]*", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("[ \\t]*" + YearbookMarkdown.END + "[ \\t]*");
    private static final Pattern SAID = Pattern.compile(".*<!-- (\\{.*}) -->[ \\t]*", Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile("^(\\s*<!-- \\\\*)\\\\(timeline:)", Pattern.MULTILINE);
    private static final Pattern YEAR = Pattern.compile("# .*<!-- timeline:year (\\d+) -->[ \\t]*");

    private final int year;
    private final MarkdownLines lines;
    private final ObjectNode document = StrictJson.MAPPER.createObjectNode();

    private YearbookReader(int year, String markdown) {
        this.year = year;
        this.lines = new MarkdownLines(markdown);
        document.putArray("sections");
        Stream.of(Column.values()).forEach(column -> document.putArray(column.key()));
        document.putArray("followUp");
    }

    /** Reads all of a retrospective: what the document leaves out is to be left out. */
    public static Read<RetrospectiveParts> read(int year, String markdown) {
        try {
            return new YearbookReader(year, markdown).read();
        } catch (MarkdownRefused refused) {
            return new Read.Refused<>(List.of(refused.problem()));
        }
    }

    private Read<RetrospectiveParts> read() {
        while (lines.hasNext()) {
            String line = lines.peek();
            Matcher marker = MARKER.matcher(line);
            if (marker.matches()) {
                lines.take();
                marked(marker.group(1), marker.group(2));
            } else if (line.startsWith("## ")) {
                heading(lines.take().substring(3));
            } else {
                other(lines.take());
            }
        }
        return RetrospectiveReader.rewritten(year, document);
    }

    private void marked(String what, String unseen) {
        switch (what) {
            case "section" -> markedSection(unseen);
            case "follow-up" -> followUp(lines.takeUntil(YearbookReader::isEnd));
            case "facts" -> lines.takeUntil(YearbookReader::isEnd);
            case "end" -> {}
            default -> throw new MarkdownRefused(lines.number(), "timeline:" + what + " is not known");
        }
    }

    private static boolean isEnd(String line) {
        return END.matcher(line).matches();
    }

    private void markedSection(String unseen) {
        int at = lines.number();
        if (!lines.hasNext() || !lines.peek().startsWith("## ")) {
            throw new MarkdownRefused(at, "a heading such as \"## Career\" follows this comment");
        }
        String heading = lines.take().substring(3);
        List<String> body = lines.takeUntil(YearbookReader::isEnd);
        if (!lines.hasNext()) {
            throw new MarkdownRefused(at, "the chapter that begins here has no end: write " + YearbookMarkdown.END);
        }
        int first = !body.isEmpty() && body.getFirst().isEmpty() ? 1 : 0;
        int last = body.size() > first && body.getLast().isEmpty() ? body.size() - 1 : body.size();
        String markdown = String.join("\n", body.subList(first, last));
        ObjectNode section = ListReader.unseen(unseen, at);
        section.put("heading", MarkdownText.read(heading));
        section.put("markdown", OURS.matcher(markdown).replaceAll("$1$2"));
        document.withArray("sections").add(section);
    }

    private void heading(String heading) {
        Optional<Column> column = Stream.of(Column.values())
                .filter(candidate -> isNamed(candidate, heading.strip()))
                .findFirst();
        if (column.isPresent()) {
            column(column.get());
        } else {
            section(heading);
        }
    }

    private static boolean isNamed(Column column, String heading) {
        return heading.equalsIgnoreCase(column.key())
                || heading.equalsIgnoreCase(column.label().in("en"))
                || heading.equals(column.label().in("ko"))
                || heading.equals(column.label().in("ko").replace("할 것", ""));
    }

    private void column(Column column) {
        ListReader list = new ListReader(document.withArray(column.key()));
        while (lines.hasNext() && !isBeginning(lines.peek())) {
            if (ListReader.isEntry(lines.peek())) {
                list.read(lines);
            } else if (!lines.take().isBlank()) {
                throw new MarkdownRefused(
                        lines.number(), "under \"" + column.label().in("en") + "\" stands a list, such as \"- one\"");
            }
        }
    }

    private static boolean isBeginning(String line) {
        return line.startsWith("## ")
                || line.startsWith("# ")
                || MARKER.matcher(line).matches();
    }

    /** A chapter that somebody wrote without our comments: up to the next heading. */
    private void section(String heading) {
        boolean[] fenced = {false};
        List<String> body = lines.takeUntil(line -> {
            if (line.startsWith("```") || line.startsWith("~~~")) {
                fenced[0] = !fenced[0];
            }
            return !fenced[0] && isBeginning(line);
        });
        ObjectNode section = StrictJson.MAPPER.createObjectNode();
        section.put("heading", MarkdownText.read(heading.strip()));
        section.put("markdown", body.stream().collect(Collectors.joining("\n")).strip());
        document.withArray("sections").add(section);
    }

    private void other(String line) {
        Matcher title = YEAR.matcher(line);
        if (title.matches() && !title.group(1).equals(Integer.toString(year))) {
            throw new MarkdownRefused(
                    lines.number(), "this is the retrospective of " + title.group(1) + ", not of " + year);
        }
        if (!line.isBlank() && !line.startsWith("# ")) {
            throw new MarkdownRefused(lines.number(), "words stand under a heading such as \"## Career\"");
        }
    }

    /** What stands in the comments; the rest repeats it for people. */
    private void followUp(List<String> said) {
        for (String line : said) {
            Matcher unseen = SAID.matcher(line);
            if (unseen.matches()) {
                ObjectNode outcome = ListReader.unseen(unseen.group(1), lines.number());
                if (outcome.has("outcome")) {
                    document.withArray("followUp").add(outcome);
                }
            }
        }
    }
}
