package timeline.api.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import timeline.exchange.CloudEvent;
import timeline.life.TimelineId;
import timeline.log.FedEvent;
import timeline.log.LogFeed;
import timeline.log.LogPosition;
import timeline.log.LogWait;

/** One reader's way along the events of a timeline; no connection to the store is held while it waits. */
final class FeedStream implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedStream.class);
    private static final int PAGE = 200;
    private static final long CHECK_NANOS = Duration.ofSeconds(1).toNanos();

    /** Proxies close what is silent for long, and only by writing does one notice that nobody listens any more. */
    private static final long SILENCE_NANOS = Duration.ofSeconds(15).toNanos();

    private final LogFeed feed;
    private final TimelineId timeline;
    private final SseEmitter reader;
    private final BooleanSupplier allowed;
    private LogPosition place;
    private long spoke = System.nanoTime();
    private long checked = System.nanoTime();
    private volatile boolean stopped;

    FeedStream(LogFeed feed, TimelineId timeline, LogPosition start, SseEmitter reader, BooleanSupplier allowed) {
        this.feed = feed;
        this.timeline = timeline;
        this.place = start;
        this.reader = reader;
        this.allowed = allowed;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try (LogWait growth = feed.waiting()) {
            say(SseEmitter.event().comment("events of " + timeline));
            while (mayGoOn()) {
                List<FedEvent> page = feed.page(timeline, place, PAGE);
                for (FedEvent event : page) {
                    if (!mayGoOn()) {
                        break;
                    }
                    tell(event);
                }
                if (page.isEmpty()) {
                    pause(growth);
                }
            }
            reader.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reader.complete();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("Nobody listens to the events of {} any more", timeline, e);
        } catch (DataAccessException e) {
            reader.completeWithError(e);
        }
    }

    private boolean mayGoOn() {
        if (!stopped && System.nanoTime() - checked > CHECK_NANOS) {
            stopped = !allowed.getAsBoolean();
            checked = System.nanoTime();
        }
        return !stopped;
    }

    private void pause(LogWait growth) throws IOException, InterruptedException {
        if (System.nanoTime() - spoke > SILENCE_NANOS) {
            say(SseEmitter.event().comment("still here"));
        }
        growth.await(Duration.ofNanos(CHECK_NANOS));
    }

    private void tell(FedEvent event) throws IOException {
        say(SseEmitter.event()
                .id(event.position().cursor())
                .data(CloudEvent.of(timeline, event), MediaType.APPLICATION_JSON));
        place = event.position();
    }

    private void say(SseEmitter.SseEventBuilder event) throws IOException {
        reader.send(event);
        spoke = System.nanoTime();
    }
}
