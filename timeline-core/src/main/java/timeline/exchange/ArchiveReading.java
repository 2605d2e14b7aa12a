package timeline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import timeline.life.AccountId;
import timeline.life.TimelineEvent;
import timeline.life.TimelineId;
import timeline.log.LogArrivals;
import timeline.log.StagedEvent;
import timeline.log.StoredEvents;
import timeline.log.UnknownEvent;
import timeline.text.StrictJson;
import timeline.text.Unkeepable;
import tools.jackson.core.JacksonException;

/** One way through an archive: each event is checked, made one of the timeline that takes it in, and laid ready. */
final class ArchiveReading {

    private static final int BATCH = 500;
    private static final long BATCH_BYTES = 8 << 20;
    private static final int MANIFEST_MOST = 8 << 20;

    private final LogArrivals arrivals;
    private final ImportId id;
    private final Instant now;
    private final ArchiveLimits limits;
    private final ArchivedStreams streams;
    private final ArchiveTranslation translation;
    private final List<StagedEvent> waiting = new ArrayList<>();
    private long waitingBytes;
    private long events;
    private @Nullable ArchiveManifest manifest;

    ArchiveReading(
            LogArrivals arrivals,
            StoredEvents stored,
            ImportId id,
            TimelineId timeline,
            AccountId by,
            Instant now,
            ArchiveLimits limits) {
        this.arrivals = arrivals;
        this.id = id;
        this.now = now;
        this.limits = limits;
        this.streams = new ArchivedStreams(timeline);
        this.translation = new ArchiveTranslation(stored, timeline, by, this::position);
    }

    /**
     * Reads it to its end; how many entries there are.
     *
     * @throws DocumentRefused when anything in it is not as it should be
     */
    int read(PackedStream packed) throws IOException {
        var files = new ArchiveFiles(packed, limits).read(this::take);
        stage();
        if (!streams.started()) {
            throw DocumentRefused.of(
                    "/" + ArchiveManifest.EVENTS,
                    "the archive does not tell how the timeline started: it is not whole");
        }
        new ManifestCheck(files)
                .check(
                        manifest,
                        String.valueOf(translation.from()),
                        new ArchiveManifest.Counts(events, streams.entries()));
        return streams.entries();
    }

    private void take(String name, InputStream content) throws IOException {
        switch (name) {
            case ArchiveManifest.EVENTS -> takeEvents(content);
            case ArchiveManifest.FILE -> manifest = manifest(content.readNBytes(MANIFEST_MOST));
            default -> {}
        }
    }

    private static ArchiveManifest manifest(byte[] bytes) {
        try {
            return StrictJson.MAPPER.readValue(bytes, ArchiveManifest.class);
        } catch (JacksonException e) {
            throw DocumentRefused.of(
                    "/" + ArchiveManifest.FILE, "the manifest cannot be read: " + e.getOriginalMessage());
        }
    }

    private void takeEvents(InputStream content) throws IOException {
        ArchiveLines lines = new ArchiveLines(content, limits.line());
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            try {
                take(line.get());
            } catch (UnknownEvent | IllegalArgumentException | JacksonException e) {
                throw lines.refused("cannot be taken in: " + said(e));
            }
        }
    }

    private static String said(RuntimeException e) {
        return e instanceof JacksonException json ? json.getOriginalMessage() : String.valueOf(e.getMessage());
    }

    private void take(byte[] line) {
        ArchivedEvent archived = ArchivedEvent.read(line);
        Unkeepable.find(archived.data(), (at, detail) -> {
            throw new IllegalArgumentException("its " + at + " " + detail);
        });
        TimelineEvent event = translation.translate(archived);
        Legible.check(event);
        ArchivedStreams.Place place = streams.place(event, archived.stream());
        waiting.add(new StagedEvent(
                archived.position(),
                archived.id(),
                place.kind(),
                place.stream(),
                place.sequence(),
                archived.at(),
                event));
        events++;
        waitingBytes += line.length;
        if (waiting.size() == BATCH || waitingBytes > BATCH_BYTES) {
            stage();
        }
    }

    private void stage() {
        if (!waiting.isEmpty()) {
            arrivals.stage(id.value(), now, waiting);
            waiting.clear();
            waitingBytes = 0;
        }
    }

    /** What is asked for stands before the event that speaks of it. */
    private long position(long was) {
        stage();
        return arrivals.position(id.value(), was)
                .orElseThrow(() -> new IllegalArgumentException("speaks of an event that is not in the archive"));
    }
}
