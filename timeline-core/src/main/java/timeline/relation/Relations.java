package timeline.relation;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.Storylines;
import timeline.entry.CorrectEntry;
import timeline.entry.EndEntry;
import timeline.entry.EntryCommand;
import timeline.entry.EntryContent;
import timeline.entry.EntryHistory;
import timeline.entry.EntryId;
import timeline.entry.RecordEntry;
import timeline.entry.RestoreEntry;
import timeline.entry.RetractEntry;
import timeline.entry.UndoEntry;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;

/**
 * Looks at an entry that is about to be written beside everything that was recorded so far.
 *
 * <p>Before the write's transaction writes anything: one that has and waits for the views would hold them back.
 */
@Component
public class Relations {

    private final Chronicle chronicle;
    private final Storylines storylines;
    private final EntryHistory history;
    private final Recorder recorder;
    private final ViewLag views;
    private final Turns turns;

    Relations(
            Chronicle chronicle,
            Storylines storylines,
            EntryHistory history,
            Recorder recorder,
            ViewLag views,
            Turns turns) {
        this.chronicle = chronicle;
        this.storylines = storylines;
        this.history = history;
        this.recorder = recorder;
        this.views = views;
        this.turns = turns;
    }

    /**
     * Does what looks at a command and then writes it. Those that may say how entries stand to each other are done one
     * after the other, in one transaction each, so that each sees what the one before has said; all else at once.
     */
    public <R> R inTurn(EntryCommand command, Supplier<R> lookAndWrite) {
        if (!mayRelate(command)) {
            return lookAndWrite.get();
        }
        return recorder.record(() -> {
                    turns.take(command.timeline());
                    return lookAndWrite.get();
                })
                .result();
    }

    private static boolean mayRelate(EntryCommand command) {
        return switch (command) {
            case RecordEntry record -> relates(record.content());
            case CorrectEntry correct -> relates(correct.content());
            case UndoEntry undo -> true;
            case EndEntry end -> false;
            case RetractEntry retract -> false;
            case RestoreEntry restore -> false;
        };
    }

    /**
     * Refuses what cannot be, and tells what a person would want to know of the rest.
     *
     * @throws OrderRefused with the chain of entries that contradicts it
     */
    public List<Warning> look(Timeline timeline, EntryCommand command) {
        return history.after(command)
                .map(content -> look(timeline, command.entry(), content))
                .orElse(List.of());
    }

    /**
     * The same of a new entry under an id that was only just made, of which no other can speak yet.
     *
     * @throws OrderRefused with the chain of entries that contradicts it
     */
    public List<Warning> lookAtNew(Timeline timeline, RecordEntry command) {
        return speaksOfOthers(command.content()) ? look(timeline, command.entry(), command.content()) : List.of();
    }

    /** What a person would want to be told of an entry as it is recorded. */
    public List<Warning> warnings(Timeline timeline, ChronicleEntry entry) {
        return entry.retracted() ? List.of() : new WarningLook(timeline, chronicle, storylines).of(entry);
    }

    private List<Warning> look(Timeline timeline, EntryId id, EntryContent content) {
        awaitRecorded(timeline);
        ChronicleEntry entry = ChronicleEntry.aboutToBe(timeline, id, content);
        OrderCheck.check(RelatedEntries.recorded(chronicle, timeline), entry);
        return new WarningLook(timeline, chronicle, storylines).of(entry);
    }

    /**
     * Refuses what cannot be, beside other entries than those that are recorded.
     *
     * @throws OrderRefused with the chain of entries that contradicts it
     */
    public void check(RelatedEntries entries, ChronicleEntry entry) {
        OrderCheck.check(entries, entry);
    }

    /** Everything that is recorded on a timeline by now. */
    public RelatedEntries recorded(Timeline timeline) {
        awaitRecorded(timeline);
        return chronicle.isEmpty(timeline) ? RelatedEntries.NONE : RelatedEntries.recorded(chronicle, timeline);
    }

    private static boolean speaksOfOthers(EntryContent content) {
        return relates(content) || (content.storyline().isPresent() && IllnessOrder.tells(content.kind()));
    }

    private static boolean relates(EntryContent content) {
        for (Relation relation : Relation.values()) {
            if (content.says(relation.member())) {
                return true;
            }
        }
        return false;
    }

    private void awaitRecorded(Timeline timeline) {
        try {
            views.awaitRecorded(timeline.id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
