package timeline.chronicle;

import java.util.List;
import java.util.Optional;
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
        List<ChronicleEntry> entries = EntryOrder.of(chronicle.all(timeline, ofThread, moment));
        return new Storyline(entries, StorylineState.of(entries));
    }
}
