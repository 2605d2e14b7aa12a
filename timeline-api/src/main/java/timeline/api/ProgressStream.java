package timeline.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import timeline.store.Reach;

/** Tells how far something has come as a stream of events, each time that it is further, until it is over. */
@Component
public class ProgressStream {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressStream.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Proxies close what is silent for long, and only by writing does one notice that nobody listens any more. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final long NO_LIMIT = 0;

    private volatile boolean stopped;

    /**
     * Streams progress.
     *
     * @param progress how far it is; empty is told nothing of
     * @param over whether nothing more will come of it
     */
    public <T> SseEmitter of(String name, Supplier<Optional<T>> progress, Predicate<T> over) {
        SseEmitter stream = new SseEmitter(NO_LIMIT);
        Thread.ofVirtual()
                .name("progress-" + name)
                .start(Reach.current().over(() -> follow(stream, name, progress, over)));
        return stream;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped = true;
    }

    private <T> void follow(SseEmitter stream, String name, Supplier<Optional<T>> progress, Predicate<T> over) {
        try {
            Optional<T> told = Optional.empty();
            long spoke = System.nanoTime();
            while (!stopped && told.filter(over).isEmpty()) {
                Optional<T> now = progress.get();
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
            LOG.debug("Nobody listens to the progress of {} any more", name, e);
        } catch (DataAccessException e) {
            stream.completeWithError(e);
        }
    }
}
