package timeline.entry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import timeline.date.Edtf;
import timeline.date.EdtfRejected;
import timeline.life.AccountId;
import timeline.life.Erased;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;

/** One thing that happened: decides what may still be said of it. */
@Aggregate
class Entry {

    @AggregateIdentifier
    private @Nullable EntryKey key;

    private long version;
    private Instant recordedAt;
    private AccountId recordedBy;
    private EntryContent first;
    private EntryContent content;
    private @Nullable Edtf ended;
    private boolean retracted;
    private Step last;
    private @Nullable EntryContent before;

    /** What the last change was, for the one who takes it back. */
    private enum Step {
        RECORDED,
        SAID,
        RETRACTED,
        RESTORED
    }

    private boolean erased;

    @SuppressWarnings("NullAway.Init") // Axon fills it from the events
    Entry() {}

    /** Records it once: the same words again are a retry, and change nothing even when it was corrected since. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    EntryState handle(RecordEntry command) {
        checkNotErased();
        if (key == null) {
            return record(command.first());
        }
        if (!command.content().equals(first) && !command.content().equals(content)) {
            throw new Rejected(
                    Reason.EXISTS_OTHERWISE,
                    "an entry of this id exists with other content: send another id, or correct it with PATCH");
        }
        return state(command, false);
    }

    @CommandHandler
    EntryState handle(CorrectEntry command) {
        checkNotErased();
        checkNotRetracted();
        command.seen().check(version);
        if (command.content().equals(content)) {
            return state(command, false);
        }
        return record(new EntryCorrected(
                command.timeline(), command.entry(), command.content(), command.reason(), command.by()));
    }

    /** Ends it once: the same end again is a retry, until a correction says otherwise. */
    @CommandHandler
    EntryState handle(EndEntry command) {
        checkNotErased();
        checkNotRetracted();
        checkIfGiven(command.seen());
        if (command.when().equals(ended)) {
            return state(command, false);
        }
        checkEnds(command);
        return record(new EntryEnded(
                command.timeline(),
                command.entry(),
                content.subject(),
                command.when(),
                command.reason(),
                command.by()));
    }

    @CommandHandler
    EntryState handle(RetractEntry command) {
        checkNotErased();
        command.seen().check(version);
        if (retracted) {
            return state(command, false);
        }
        return record(new EntryRetracted(
                command.timeline(), command.entry(), content.subject(), command.reason(), command.by()));
    }

    @CommandHandler
    EntryState handle(RestoreEntry command) {
        checkNotErased();
        checkIfGiven(command.seen());
        if (!retracted) {
            return state(command, false);
        }
        return record(new EntryRestored(
                command.timeline(), command.entry(), content.subject(), command.reason(), command.by()));
    }

    /** Takes the last change back by a change of its own: what was recorded is retracted, what was said is corrected. */
    @CommandHandler
    EntryState handle(UndoEntry command) {
        checkNotErased();
        checkIfGiven(command.seen());
        String reason = new Undone(version, command.reason()).kept();
        return record(
                switch (last) {
                    case SAID ->
                        new EntryCorrected(command.timeline(), command.entry(), saidBefore(), reason, command.by());
                    case RETRACTED ->
                        new EntryRestored(command.timeline(), command.entry(), content.subject(), reason, command.by());
                    case RECORDED, RESTORED ->
                        new EntryRetracted(
                                command.timeline(), command.entry(), content.subject(), reason, command.by());
                });
    }

    private EntryContent saidBefore() {
        if (before == null) {
            throw new Rejected(Reason.CONFLICT, "what was said before was erased, and cannot come back");
        }
        return before;
    }

    private EntryState record(EntryEvent event) {
        apply(event);
        return new EntryState(event.entry(), version, recordedAt, recordedBy, retracted, content, true);
    }

    private EntryState state(EntryCommand command, boolean changed) {
        return new EntryState(command.entry(), version, recordedAt, recordedBy, retracted, content, changed);
    }

    private void checkIfGiven(Precondition seen) {
        if (seen.given()) {
            seen.check(version);
        }
    }

    /** So that a retry, or an old document imported again, brings nobody's words back. */
    private void checkNotErased() {
        if (erased) {
            throw new Rejected(Reason.CONFLICT, "what was recorded under this id was erased: record it under another");
        }
    }

    private void checkNotRetracted() {
        if (retracted) {
            throw new Rejected(Reason.CONFLICT, "the entry is retracted: restore it first");
        }
    }

    private void checkEnds(EndEntry command) {
        try {
            content.endingAt(command.when());
        } catch (EdtfRejected e) {
            boolean open = content.when().ongoing() || content.when().endUnknown();
            throw new Rejected(open ? Reason.INVALID : Reason.CONFLICT, e.messageIn(Locale.ENGLISH));
        }
    }

    @EventSourcingHandler
    void on(EntryRecorded event, @Timestamp Instant at) {
        key = new EntryKey(event.timeline(), event.entry());
        recordedAt = at.truncatedTo(ChronoUnit.MILLIS);
        recordedBy = event.by();
        first = event.content();
        content = event.content();
        last = Step.RECORDED;
        version = 1;
    }

    /** Whatever it said; until a correction says something of somebody else. */
    @EventSourcingHandler
    void on(Erased event, @SourceId String source) {
        key = EntryKey.ofStream(source).orElseThrow();
        erased = true;
    }

    @EventSourcingHandler
    void on(EntryCorrected event, @SequenceNumber long sequence, @Timestamp Instant at) {
        if (erased) {
            on(new EntryRecorded(event.timeline(), event.entry(), event.content(), event.by()), at);
            erased = false;
            before = null;
        } else {
            before = content;
        }
        content = event.content();
        ended = null;
        last = Step.SAID;
        version = sequence + 1;
    }

    @EventSourcingHandler
    void on(EntryEnded event, @SequenceNumber long sequence) {
        before = content;
        content = content.endingAt(event.when());
        last = Step.SAID;
        ended = event.when();
        version = sequence + 1;
    }

    @EventSourcingHandler
    void on(EntryRetracted event, @SequenceNumber long sequence) {
        retracted = true;
        last = Step.RETRACTED;
        version = sequence + 1;
    }

    @EventSourcingHandler
    void on(EntryRestored event, @SequenceNumber long sequence) {
        retracted = false;
        last = Step.RESTORED;
        version = sequence + 1;
    }
}
