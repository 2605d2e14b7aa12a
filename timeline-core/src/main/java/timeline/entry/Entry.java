package timeline.entry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateVersion;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import timeline.date.EdtfRejected;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;

/** One thing that happened: decides what may still be said of it. */
@Aggregate
class Entry {

    @AggregateIdentifier
    private @Nullable EntryKey key;

    @AggregateVersion
    private @Nullable Long sequence;

    private EntryContent first;
    private EntryContent content;
    private boolean retracted;

    @SuppressWarnings("NullAway.Init") // Axon fills it from the events
    Entry() {}

    /**
     * Records it once: the same words again are a retry, and change nothing even when it was corrected since.
     *
     * @return true when something was recorded
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(RecordEntry command) {
        if (key == null) {
            apply(new EntryRecorded(command.timeline(), command.entry(), command.content(), command.by()));
            return true;
        }
        if (!command.content().equals(first) && !command.content().equals(content)) {
            throw new Rejected(
                    Reason.EXISTS_OTHERWISE,
                    "an entry of this id exists with other content: send another id, or correct it with PATCH");
        }
        return false;
    }

    @CommandHandler
    void handle(CorrectEntry command) {
        checkNotRetracted();
        check(command.seen());
        if (!command.content().equals(content)) {
            apply(new EntryCorrected(
                    command.timeline(), command.entry(), command.content(), command.reason(), command.by()));
        }
    }

    @CommandHandler
    void handle(EndEntry command) {
        checkNotRetracted();
        checkIfGiven(command.seen());
        if (ended(command).equals(content)) {
            return;
        }
        apply(new EntryEnded(
                command.timeline(), command.entry(), content.subject(), command.when(), command.reason(), command.by()));
    }

    @CommandHandler
    void handle(RetractEntry command) {
        check(command.seen());
        if (!retracted) {
            apply(new EntryRetracted(
                    command.timeline(), command.entry(), content.subject(), command.reason(), command.by()));
        }
    }

    @CommandHandler
    void handle(RestoreEntry command) {
        checkIfGiven(command.seen());
        if (retracted) {
            apply(new EntryRestored(
                    command.timeline(), command.entry(), content.subject(), command.reason(), command.by()));
        }
    }

    private void check(Precondition seen) {
        seen.check(sequence == null ? 0 : sequence + 1);
    }

    private void checkIfGiven(Precondition seen) {
        if (seen.given()) {
            check(seen);
        }
    }

    private void checkNotRetracted() {
        if (retracted) {
            throw new Rejected(Reason.CONFLICT, "the entry is retracted: restore it first");
        }
    }

    private EntryContent ended(EndEntry command) {
        try {
            return content.endingAt(command.when());
        } catch (EdtfRejected e) {
            throw new Rejected(content.when().open() ? Reason.INVALID : Reason.CONFLICT, e.getMessage());
        }
    }

    @EventSourcingHandler
    void on(EntryRecorded event) {
        key = new EntryKey(event.timeline(), event.entry());
        first = event.content();
        content = event.content();
    }

    @EventSourcingHandler
    void on(EntryCorrected event) {
        content = event.content();
    }

    @EventSourcingHandler
    void on(EntryEnded event) {
        content = content.endingAt(event.when());
    }

    @EventSourcingHandler
    void on(EntryRetracted event) {
        retracted = true;
    }

    @EventSourcingHandler
    void on(EntryRestored event) {
        retracted = false;
    }
}
