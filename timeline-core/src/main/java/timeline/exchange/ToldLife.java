package timeline.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import timeline.entry.EntryKey;
import timeline.life.CircleMembers;
import timeline.life.CirclesSet;
import timeline.life.Erased;
import timeline.life.EventName;
import timeline.life.PrivacyRulesSet;
import timeline.life.StorylineDescribed;
import timeline.life.SubjectDescribed;
import timeline.life.SubjectErased;
import timeline.life.TimelineEvent;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the events of a timeline come to beside its entries, of which it only remembers which there are. */
final class ToldLife {

    private static final String ERASED =
            Erased.class.getAnnotation(EventName.class).value();

    private final Map<String, ObjectNode> subjects = new TreeMap<>();
    private final Map<String, ObjectNode> storylines = new TreeMap<>();
    private final Set<String> entries = new LinkedHashSet<>();
    private ArrayNode rules = StrictJson.MAPPER.createArrayNode();
    private List<String> circles = List.of();
    private long events;

    /**
     * Takes an event.
     *
     * @param type the name under which it is stored
     * @param read reads it; an entry's is not read for this
     */
    void happened(String stream, String type, Supplier<TimelineEvent> read) {
        events++;
        if (EntryKey.ofStream(stream).isEmpty()) {
            fold(read.get());
        } else if (!type.equals(ERASED)) {
            entries.add(stream);
        }
    }

    private void fold(TimelineEvent event) {
        switch (event) {
            case SubjectDescribed described -> subjects.put(described.key(), described.said());
            case StorylineDescribed described -> storylines.put(described.key(), described.said());
            case PrivacyRulesSet set -> rules = set.rules();
            case CirclesSet set ->
                circles = set.circles().stream().map(CircleMembers::key).toList();
            case SubjectErased erased -> subjects.remove(erased.subject());
            default -> {}
        }
    }

    ArchiveManifest.Counts counts() {
        return new ArchiveManifest.Counts(events, entries.size());
    }

    /** The streams of the entries that have words, in the order of their recording. */
    List<String> entries() {
        return List.copyOf(entries);
    }

    ArrayNode subjects() {
        return described(subjects);
    }

    ArrayNode storylines() {
        return described(storylines);
    }

    ArrayNode rules() {
        return rules;
    }

    /** Who is in them is not told: that belongs to the server that knows them. */
    ArrayNode circles() {
        ArrayNode list = StrictJson.MAPPER.createArrayNode();
        circles.forEach(key -> list.addObject().put("key", key));
        return list;
    }

    private static ArrayNode described(Map<String, ObjectNode> all) {
        ArrayNode list = StrictJson.MAPPER.createArrayNode();
        all.forEach((key, said) -> list.addObject().put("key", key).setAll(said));
        return list;
    }
}
