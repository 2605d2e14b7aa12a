package timeline.chronicle;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import timeline.entry.EntryCorrected;
import timeline.entry.EntryEnded;
import timeline.entry.EntryEvent;
import timeline.entry.EntryKey;
import timeline.entry.EntryRecorded;
import timeline.entry.EntryRestored;
import timeline.entry.EntryRetracted;
import timeline.life.TimelineEvent;
import timeline.life.TimelineStarted;

/** Folds the life of entries into rows, one for each version. */
@Component
@ProcessingGroup(ChronicleProjection.NAME)
class ChronicleProjection {

    static final String NAME = "chronicle";

    private final ChronicleTable table;

    ChronicleProjection(ChronicleTable table) {
        this.table = table;
    }

    @EventHandler
    void on(TimelineStarted event, UnitOfWork<?> work) {
        batch(work).start(event.timeline(), event.zone());
    }

    @EventHandler
    void on(EntryRecorded event, @Timestamp Instant at, TrackingToken token, UnitOfWork<?> work) {
        long index = token.position().orElseThrow();
        batch(work).add(new ChronicleRow(key(event), 1, at, index, at, event.by(), false, event.content()));
    }

    /** Says all that is said from now on, so that it also stands where what was said before was erased. */
    @EventHandler
    void on(
            EntryCorrected event,
            @SequenceNumber long sequence,
            @Timestamp Instant at,
            TrackingToken token,
            UnitOfWork<?> work) {
        EntryKey key = key(event);
        if (batch(work).now(key).isPresent()) {
            batch(work).replace(key, at, old -> old.next(sequence + 1, at, old.retracted(), event.content()));
        } else {
            long index = token.position().orElseThrow();
            batch(work).add(new ChronicleRow(key, sequence + 1, at, index, at, event.by(), false, event.content()));
        }
    }

    @EventHandler
    void on(EntryEnded event, @SequenceNumber long sequence, @Timestamp Instant at, UnitOfWork<?> work) {
        batch(work)
                .replace(
                        key(event),
                        at,
                        old -> old.next(
                                sequence + 1, at, old.retracted(), old.content().endingAt(event.when())));
    }

    @EventHandler
    void on(EntryRetracted event, @SequenceNumber long sequence, @Timestamp Instant at, UnitOfWork<?> work) {
        batch(work).replace(key(event), at, old -> old.next(sequence + 1, at, true, old.content()));
    }

    @EventHandler
    void on(EntryRestored event, @SequenceNumber long sequence, @Timestamp Instant at, UnitOfWork<?> work) {
        batch(work).replace(key(event), at, old -> old.next(sequence + 1, at, false, old.content()));
    }

    /** Everything else is read past, so that the chronicle's position tells how far it has read. */
    @EventHandler
    void on(TimelineEvent event) {}

    @ResetHandler
    void reset() {
        table.clear();
    }

    private static EntryKey key(EntryEvent event) {
        return new EntryKey(event.timeline(), event.entry());
    }

    private ChronicleBatch batch(UnitOfWork<?> work) {
        return work.root().getOrComputeResource(NAME, name -> {
            ChronicleBatch batch = new ChronicleBatch(table);
            work.root().onPrepareCommit(finished -> batch.write());
            return batch;
        });
    }
}
