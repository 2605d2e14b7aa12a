package timeline.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import timeline.entry.EntryContent;
import timeline.entry.EntryCorrected;
import timeline.entry.EntryEnded;
import timeline.entry.EntryRecorded;
import timeline.entry.EntryRestored;
import timeline.entry.EntryRetracted;
import timeline.life.Erased;
import timeline.life.TimelineEvent;

/** What the events of one entry come to. */
final class ToldEntry {

    private @Nullable EntryContent content;
    private boolean retracted;

    void happened(TimelineEvent event) {
        switch (event) {
            case EntryRecorded recorded -> content = recorded.content();
            case EntryCorrected corrected -> content = corrected.content();
            case EntryEnded ended -> content = content == null ? null : content.endingAt(ended.when());
            case EntryRetracted taken -> retracted = true;
            case EntryRestored back -> retracted = false;
            case Erased erased -> content = null;
            default -> {}
        }
    }

    /** What is said now; empty when it is retracted or erased. */
    Optional<EntryContent> said() {
        return retracted ? Optional.empty() : Optional.ofNullable(content);
    }
}
