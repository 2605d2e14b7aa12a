package timeline.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import timeline.chronicle.ChronicleEntry;
import timeline.date.DateWords;
import timeline.entry.EntryContent;
import timeline.kind.Kinds;
import timeline.life.Timeline;
import timeline.people.Ages;
import timeline.search.Marks;
import timeline.search.SearchTerm;
import timeline.text.Names;
import timeline.text.Text;
import tools.jackson.databind.JsonNode;

/**
 * Says entries line by line.
 *
 * @param terms what is marked in them
 * @param place the subject or storyline that the page is about, which is not said again; empty for none
 */
public record EntryLines(
        Timeline timeline, Names names, Ages ages, Wording words, List<SearchTerm> terms, String place) {

    /** The entries by the year in which they begin, in the order that they come in. */
    public List<EntryLine.Year> byYear(List<ChronicleEntry> entries) {
        Map<String, List<EntryLine>> years = new LinkedHashMap<>();
        for (ChronicleEntry entry : entries) {
            LocalDate first = entry.span().earliest();
            years.computeIfAbsent(first == null ? "" : String.valueOf(first.getYear()), year -> new ArrayList<>())
                    .add(of(entry));
        }
        return years.entrySet().stream().map(this::year).toList();
    }

    private EntryLine.Year year(Map.Entry<String, List<EntryLine>> year) {
        return year.getKey().isEmpty()
                ? new EntryLine.Year("year-unknown", words.say("lines.unknown"), year.getValue())
                : new EntryLine.Year("year-" + year.getKey(), words.say("year.name", year.getKey()), year.getValue());
    }

    public EntryLine of(ChronicleEntry entry) {
        EntryContent content = entry.content();
        Marks marks = new Marks(terms);
        String title = content.title().in(words.language());
        return new EntryLine(
                Address.year(timeline, year(entry)) + "#entry-" + entry.id(),
                content.lane().key(),
                content.lane().label().in(words.language()),
                DateWords.of(content.when(), words.locale(), timeline.zone()),
                marks.in(title),
                terms.isEmpty() || (marks.anyIn(title) && terms.size() == 1) ? List.of() : excerpt(content, marks),
                Kinds.find(content.kind())
                        .map(kind -> kind.label().in(words.language()))
                        .orElse(content.kind()),
                ages.at(entry).map(age -> age.in(words.locale())).orElse(""),
                List.of(EntryContent.ME, place).contains(content.subject()) ? "" : names.subject(content.subject()),
                content.storyline()
                        .filter(key -> !key.equals(place))
                        .map(names::storyline)
                        .orElse(""),
                content.count(),
                entry.span().ongoing());
    }

    /** The first of the other words in which something was found. */
    private static List<Marks.Piece> excerpt(EntryContent content, Marks marks) {
        Stream<String> note = content.note().stream().flatMap(EntryLines::all);
        Stream<String> other = Stream.of(note, said(content.details()), content.tags().stream(), all(content.title()))
                .flatMap(words -> words);
        return other.filter(marks::anyIn).findFirst().map(marks::around).orElse(List.of());
    }

    private static Stream<String> all(Text text) {
        return Stream.concat(Stream.of(text.plain()), text.byLanguage().values().stream());
    }

    private static Stream<String> said(JsonNode details) {
        return details.isContainer()
                ? details.valueStream().flatMap(EntryLines::said)
                : Stream.of(details.asString(""));
    }

    private static int year(ChronicleEntry entry) {
        LocalDate day = entry.span().earliest();
        LocalDate known = day == null ? entry.span().latest() : day;
        return known == null ? LocalDate.EPOCH.getYear() : known.getYear();
    }
}
