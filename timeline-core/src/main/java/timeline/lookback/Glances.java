package timeline.lookback;

import timeline.chronicle.ChronicleEntry;
import timeline.entry.EntryContent;
import timeline.kind.Kinds;
import timeline.people.Ages;
import timeline.text.Names;

/**
 * Shows entries in a reader's language.
 *
 * @param ages of the subjects
 */
record Glances(Names names, Ages ages) {

    Glance of(ChronicleEntry entry) {
        EntryContent content = entry.content();
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
                ages.at(entry).map(SaidAge::of).orElse(null));
    }

    String kind(String key) {
        return Kinds.find(key).map(kind -> kind.label().in(names.language())).orElse(key);
    }
}
