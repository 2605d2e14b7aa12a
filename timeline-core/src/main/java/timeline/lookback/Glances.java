package timeline.lookback;

import java.util.Map;
import timeline.chronicle.ChronicleEntry;
import timeline.date.Span;
import timeline.entry.EntryContent;
import timeline.kind.Kinds;
import timeline.text.Names;

/**
 * Shows entries in a reader's language.
 *
 * @param births when subjects were born, by key
 */
record Glances(Names names, Map<String, Span> births) {

    Glance of(ChronicleEntry entry) {
        EntryContent content = entry.content();
        Span span = entry.span();
        return new Glance(
                entry.id(),
                content.kind(),
                kind(content.kind()),
                content.lane(),
                content.title().in(names.language()),
                content.when().text(),
                content.subject(),
                names.subject(content.subject()),
                content.storyline().orElse(null),
                Age.of(births.get(content.subject()), span.earliest(), span.startLatest())
                        .orElse(null));
    }

    String kind(String key) {
        return Kinds.find(key).map(kind -> kind.label().in(names.language())).orElse(key);
    }
}
