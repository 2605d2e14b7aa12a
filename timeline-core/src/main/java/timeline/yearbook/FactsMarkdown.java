package timeline.yearbook;

import java.util.ArrayList;
import java.util.List;
import timeline.chronicle.YearFacts;
import timeline.chronicle.YearFacts.Change;
import timeline.kind.Kinds;

/** Writes the facts of a year, for reading only: they are never read back. */
record FactsMarkdown(YearFacts facts, String language) {

    List<String> lines() {
        List<String> lines =
                new ArrayList<>(List.of("", "<!-- timeline:facts -->", "## " + YearbookWords.FACTS.in(language), ""));
        lines.add(item(YearbookWords.ENTRIES, facts.totals().entries()));
        lines.add(item(YearbookWords.HAPPENINGS, facts.totals().happenings()));
        lines.add(item(YearbookWords.HIRES, facts.hires()));
        if (!facts.newTechnologies().isEmpty()) {
            lines.add(item(YearbookWords.TECHNOLOGIES, words(String.join(", ", facts.newTechnologies()))));
        }
        firsts(lines);
        longest(lines);
        compared(lines);
        lines.add("");
        lines.add(YearbookMarkdown.END);
        return lines;
    }

    private void firsts(List<String> lines) {
        if (!facts.firsts().isEmpty()) {
            heading(lines, YearbookWords.FIRSTS.in(language));
            facts.firsts()
                    .forEach(first -> lines.add(
                            "- " + first.when() + " " + words(first.title()) + " (" + words(first.kindLabel()) + ")"));
        }
    }

    private void longest(List<String> lines) {
        if (!facts.longest().isEmpty()) {
            heading(lines, YearbookWords.LONGEST.in(language));
            facts.longest()
                    .forEach(lasting -> lines.add("- " + YearbookWords.DAYS.in(language, lasting.days()) + ": "
                            + words(lasting.title()) + " (" + lasting.when() + ")"));
        }
    }

    private void compared(List<String> lines) {
        if (!facts.comparedWith().byKind().isEmpty()) {
            heading(
                    lines,
                    YearbookWords.COMPARED.in(language, facts.comparedWith().year()));
            facts.comparedWith().byKind().forEach((kind, change) -> lines.add(compared(kind, change)));
        }
    }

    private String compared(String kind, Change change) {
        String label = Kinds.find(kind)
                .map(known -> known.label().in(language.startsWith("ko") ? "ko" : "en"))
                .orElse(kind);
        return "- %s: %d → %d (%+d)".formatted(words(label), change.before(), change.now(), change.difference());
    }

    private static void heading(List<String> lines, String heading) {
        lines.addAll(List.of("", "### " + heading, ""));
    }

    private String item(YearbookWords what, Object value) {
        return "- " + what.in(language) + ": " + value;
    }

    private static String words(String words) {
        return MarkdownText.write(words, " ");
    }
}
