package timeline.circle;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import timeline.entry.EntryContent;
import timeline.entry.EntryCorrected;
import timeline.entry.EntryEnded;
import timeline.entry.EntryEvent;
import timeline.entry.EntryRecorded;
import timeline.entry.EntryRestored;
import timeline.entry.EntryRetracted;
import timeline.life.Erased;

/** What was said of an entry at a time of its history. */
final class EntryThen {

    private @Nullable EntryContent content;
    private boolean retracted;

    void happened(Object event) {
        if (event instanceof Erased) {
            content = null;
        } else if (event instanceof EntryEvent told) {
            happened(told);
        }
    }

    private void happened(EntryEvent event) {
        switch (event) {
            case EntryRecorded recorded -> content = recorded.content();
            case EntryCorrected corrected -> content = corrected.content();
            case EntryEnded ended -> content = content == null ? null : content.endingAt(ended.when());
            case EntryRetracted entryRetracted -> retracted = true;
            case EntryRestored restored -> retracted = false;
        }
    }

    /** What anybody could be shown; empty while it is retracted, and where it was erased. */
    Optional<EntryContent> shown() {
        return Optional.ofNullable(content).filter(said -> !retracted);
    }
}
