package timeline.yearbook;

import java.util.List;
import java.util.regex.Pattern;
import timeline.entry.EntryId;
import timeline.retrospective.Because;
import timeline.retrospective.Column;
import timeline.retrospective.Section;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a retrospective as a Markdown document that {@link YearbookReader} reads back without loss.
 *
 * <p>Ids, evidence and audiences stand in HTML comments, which no renderer shows. A chapter's own Markdown stands between
 * a comment before its heading and one after it, as it was written.
 */
public final class YearbookMarkdown {

    static final String END = "<!-- timeline:end -->";

    /** A line of a chapter that looks like one of ours; one more backslash tells them apart. */
    private static final Pattern OURS = Pattern.compile("^(\\s*<!-- \\\\*)(timeline:)", Pattern.MULTILINE);

    private final StringBuilder out = new StringBuilder();
    private final Yearbook book;
    private final String language;

    private YearbookMarkdown(Yearbook book, String language) {
        this.book = book;
        this.language = language;
    }

    /**
     * The document.
     *
     * @param language BCP 47 tag of the headings
     */
    public static String of(Yearbook book, String language) {
        return new YearbookMarkdown(book, language).write();
    }

    private String write() {
        line("# " + YearbookWords.TITLE.in(language, book.year()) + " <!-- timeline:year " + book.year() + " -->");
        followUp();
        book.sections().forEach(this::section);
        for (Column column : Column.values()) {
            column(column);
        }
        new FactsMarkdown(book.facts(), language).lines().forEach(this::line);
        return out.toString();
    }

    private void section(Section section) {
        ObjectNode unseen = StrictJson.MAPPER.createObjectNode();
        put(
                unseen,
                "evidence",
                section.evidence().stream().map(EntryId::toString).toList());
        put(unseen, "audience", section.audience());
        line("");
        line("<!-- timeline:section " + unseen + " -->");
        line("## " + MarkdownText.write(section.heading(), "&#10;"));
        line("");
        if (!section.markdown().isEmpty()) {
            line(OURS.matcher(section.markdown()).replaceAll("$1\\\\$2"));
            line("");
        }
        line(END);
    }

    private void column(Column column) {
        line("");
        line("## " + column.label().in(language.startsWith("ko") ? "ko" : "en"));
        if (!book.of(column).isEmpty()) {
            line("");
        }
        book.of(column).forEach(this::item);
    }

    private void item(YearbookItem item) {
        ObjectNode unseen = StrictJson.MAPPER.createObjectNode();
        unseen.put("id", item.id().toString());
        put(unseen, "evidence", item.evidence().stream().map(EntryId::toString).toList());
        put(unseen, "audience", item.audience());
        put(unseen, "answers", item.answers().stream().map(String::valueOf).toList());
        if (item.carriedFrom() != null) {
            unseen.put("carriedFrom", item.carriedFrom().toString());
        }
        listed(0, item.text(), " " + comment(unseen));
        item.because().forEach(because -> because(because, 1));
    }

    private void because(Because because, int depth) {
        listed(depth, because.text(), "");
        because.because().forEach(reason -> because(reason, depth + 1));
    }

    private void listed(int depth, String words, String after) {
        String indent = "  ".repeat(depth);
        line(indent + "- " + MarkdownText.write(words, "\\\n  " + indent) + after);
    }

    private void followUp() {
        if (book.followUp().isEmpty()) {
            return;
        }
        line("");
        line("<!-- timeline:follow-up -->");
        line("## "
                + YearbookWords.FOLLOW_UP.in(
                        language, book.followUp().getFirst().from()));
        line("");
        book.followUp().forEach(this::followUp);
        line("");
        line(END);
    }

    private void followUp(YearbookFollowUp said) {
        ObjectNode unseen = StrictJson.MAPPER.createObjectNode();
        unseen.put("from", said.from()).put("item", said.item().id().toString());
        String became = YearbookWords.NOT_SAID.in(language);
        if (said.outcome() != null) {
            unseen.put("outcome", said.outcome().key()).put("note", said.note());
            became = said.outcome().label().in(language.startsWith("ko") ? "ko" : "en");
        }
        String note = said.note().isEmpty() ? "" : ": " + MarkdownText.write(said.note(), " ");
        listed(0, said.item().text(), " — " + became + note + " " + comment(unseen));
    }

    /** No word in it can end the comment. */
    private static String comment(ObjectNode unseen) {
        return "<!-- " + unseen.toString().replace("<", "\\u003c").replace(">", "\\u003e") + " -->";
    }

    private static void put(ObjectNode unseen, String name, List<String> values) {
        if (!values.isEmpty()) {
            values.forEach(unseen.putArray(name)::add);
        }
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
