package timeline.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import timeline.life.Timeline;

/** Reads threads of entries. */
@Component
public class Storylines {

    private final Chronicle chronicle;

    Storylines(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** The entries of a thread and what they come to; empty when it has none. */
    public Storyline read(Timeline timeline, String key, Moment moment) {
        Optional<String> any = Optional.empty();
        EntryFilter ofThread = new EntryFilter(
                Optional.empty(), Optional.empty(), any, Optional.empty(), any, Optional.of(key), any, any);
        return storyline(chronicle.all(timeline, ofThread, moment));
    }

    /** Every thread that has entries, by key. */
    public Map<String, Storyline> all(Timeline timeline, Moment moment) {
        Map<String, List<ChronicleEntry>> byKey = new TreeMap<>();
        for (ChronicleEntry entry : chronicle.ofStorylines(timeline, moment)) {
            entry.content()
                    .storyline()
                    .ifPresent(key -> byKey.computeIfAbsent(key, first -> new ArrayList<>())
                            .add(entry));
        }
        Map<String, Storyline> all = new TreeMap<>();
        byKey.forEach((key, entries) -> all.put(key, storyline(entries)));
        return all;
    }

    private static Storyline storyline(List<ChronicleEntry> entries) {
        List<ChronicleEntry> ordered = EntryOrder.of(entries);
        Optional<StorylineState> state = StorylineState.of(ordered);
        return new Storyline(ordered, state.map(StorylineState::key), state.map(StorylineState::since));
    }
}
