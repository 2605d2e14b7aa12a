package timeline.search;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import timeline.entry.EntryContent;
import timeline.text.Text;
import tools.jackson.databind.JsonNode;

/** All that a search may find in an entry: title and note in every language, tags, and what the details say. */
public final class EntryWords {

    private EntryWords() {}

    /** The words, folded. */
    public static String of(EntryContent content) {
        Stream<String> written = Stream.concat(Stream.of(content.title()), content.note().stream())
                .flatMap(EntryWords::inEveryLanguage);
        Stream<String> all = Stream.of(written, content.tags().stream(), said(content.details()))
                .flatMap(words -> words);
        return Folding.of(all.collect(Collectors.joining("\n")));
    }

    /** Every word and number within, but not what the members are called. */
    private static Stream<String> said(JsonNode details) {
        return details.isContainer()
                ? details.valueStream().flatMap(EntryWords::said)
                : Stream.of(details)
                        .filter(value -> value.isString() || value.isNumber())
                        .map(JsonNode::asString);
    }

    private static Stream<String> inEveryLanguage(Text text) {
        return text.byLanguage().isEmpty()
                ? Stream.of(text.plain())
                : text.byLanguage().values().stream().sorted();
    }
}
