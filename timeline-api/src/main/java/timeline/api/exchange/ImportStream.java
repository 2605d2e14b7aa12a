package timeline.api.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import timeline.exchange.ImportId;
import timeline.exchange.ImportProgress;
import timeline.exchange.Imports;
import timeline.life.TimelineId;

/** Tells how far an import has come as a stream of events, each time that it is further, until it is over. */
@Component
class ImportStream {

    private static final Logger LOG = LoggerFactory.getLogger(ImportStream.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Proxies close what is silent for long, and only by writing does one notice that nobody listens any more. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final long NO_LIMIT = 0;

    private final Imports imports;
    private volatile boolean stopped;

    ImportStream(Imports imports) {
        this.imports = imports;
    }

    /** Streams the progress of an import that is there. */
    SseEmitter of(TimelineId timeline, ImportId id) {
        SseEmitter stream = new SseEmitter(NO_LIMIT);
        Thread.ofVirtual().name("import-stream-" + id).start(() -> follow(stream, timeline, id));
        return stream;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped = true;
    }

    private void follow(SseEmitter stream, TimelineId timeline, ImportId id) {
        try {
            Optional<ImportProgress> told = Optional.empty();
            long spoke = System.nanoTime();
            while (!stopped && told.filter(ImportProgress::over).isEmpty()) {
                Optional<ImportProgress> now = imports.find(timeline, id);
                if (!now.equals(told) && now.isPresent()) {
                    stream.send(now.get(), MediaType.APPLICATION_JSON);
                    told = now;
                    spoke = System.nanoTime();
                } else if (System.nanoTime() - spoke > SILENCE.toNanos()) {
                    stream.send(SseEmitter.event().comment("still here"));
                    spoke = System.nanoTime();
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            stream.complete();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("Nobody listens to the import {} any more", id, e);
        } catch (DataAccessException e) {
            stream.completeWithError(e);
        }
    }
}
