package timeline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import timeline.life.AccountId;
import timeline.life.Rejected;
import timeline.life.TimelineId;
import timeline.log.LogArrivals;
import timeline.log.StoredEvents;

/**
 * Takes a whole archive into an empty timeline (ADR 0024). It is read as it comes, checked to its last byte and sealed on the
 * way; then its events enter the log all at once, so that there is never half a life.
 */
@Component
public class ArchiveImports {

    /** The type of an archive. */
    public static final String MEDIA_TYPE = "application/zip";

    private final LogArrivals arrivals;
    private final StoredEvents stored;
    private final ImportTable table;
    private final Clock clock;

    ArchiveImports(LogArrivals arrivals, StoredEvents stored, ImportTable table, Clock clock) {
        this.arrivals = arrivals;
        this.stored = stored;
        this.table = table;
        this.clock = clock;
    }

    /** Whether an archive can be taken into a timeline: nothing happened on it yet. */
    public boolean isEmpty(TimelineId timeline) {
        return arrivals.isEmpty(timeline);
    }

    /** Reads bytes to their end, for the sum by which a retry is known. */
    public static String sum(InputStream archive) throws IOException {
        PackedStream packed = new PackedStream(archive);
        packed.transferTo(OutputStream.nullOutputStream());
        return packed.sum();
    }

    /**
     * Reads an archive and lays its events ready; {@link #land} or {@link #discard} follows.
     *
     * @throws DocumentRefused when it is not one of ours, or not whole
     * @throws Rejected when the timeline is not empty
     */
    public ReadArchive read(TimelineId timeline, AccountId by, InputStream archive) throws IOException {
        return read(timeline, by, archive, ArchiveLimits.USUAL);
    }

    ReadArchive read(TimelineId timeline, AccountId by, InputStream archive, ArchiveLimits limits) throws IOException {
        if (!isEmpty(timeline)) {
            throw notEmpty();
        }
        arrivals.discardForgotten();
        ImportId id = new ImportId(UUID.randomUUID());
        PackedStream packed = new PackedStream(archive);
        boolean good = false;
        try {
            int entries = new ArchiveReading(arrivals, stored, id, timeline, by, clock.instant(), limits).read(packed);
            good = true;
            return new ReadArchive(id, timeline, entries, packed.sum());
        } catch (DuplicateKeyException e) {
            throw DocumentRefused.of("/" + ArchiveManifest.EVENTS, "two events have the same id or position");
        } finally {
            if (!good) {
                arrivals.discard(id.value());
            }
        }
    }

    /**
     * Lets the events of an archive enter the log, in the running transaction.
     *
     * @throws Rejected when something happened on the timeline meanwhile
     */
    public ImportProgress land(ReadArchive archive, AccountId by) {
        long position = arrivals.land(archive.id().value(), archive.timeline());
        table.addDone(archive.id(), archive.timeline(), by, archive.entries(), position);
        return table.find(archive.timeline(), archive.id()).orElseThrow();
    }

    /** An archive is a whole history, which does not mix with another. */
    public static Rejected notEmpty() {
        return LogArrivals.notEmpty();
    }

    /** Forgets what was laid ready; what has entered the log stays. */
    public void discard(ReadArchive archive) {
        arrivals.discard(archive.id().value());
    }
}
