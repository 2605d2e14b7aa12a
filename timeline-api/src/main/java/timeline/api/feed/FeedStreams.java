package timeline.api.feed;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import timeline.api.InputRefused;
import timeline.circle.Looks;
import timeline.life.AccountId;
import timeline.life.TimelineId;
import timeline.log.LogFeed;
import timeline.log.LogPosition;
import timeline.store.Reach;

/** The streams that are open on this node; no account holds more than a few. */
@Component
class FeedStreams {

    static final int MOST = 8;
    private static final long NO_LIMIT = 0;

    private final LogFeed feed;
    private final Looks looks;
    private final ConcurrentMap<AccountId, Integer> open = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    FeedStreams(LogFeed feed, Looks looks) {
        this.feed = feed;
        this.looks = looks;
    }

    /**
     * Opens a stream.
     *
     * @param present whether who opened it is still signed in
     * @throws InputRefused with 429 when too many are open
     */
    SseEmitter open(TimelineId timeline, AccountId account, LogPosition start, BooleanSupplier present) {
        if (open.merge(account, 1, Integer::sum) > MOST) {
            close(account);
            throw new InputRefused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-streams",
                    MOST + " streams of events are open already: close one of them",
                    List.of());
        }
        SseEmitter emitter = new SseEmitter(NO_LIMIT);
        BooleanSupplier allowed = () -> !stopped
                && present.getAsBoolean()
                && looks.owned(timeline, account).isPresent();
        FeedStream stream = new FeedStream(feed, timeline, start, emitter, allowed);
        emitter.onCompletion(stream::stop);
        emitter.onError(error -> stream.stop());
        Thread.ofVirtual().name("feed-" + timeline).start(Reach.current().over(() -> {
            try {
                stream.run();
            } finally {
                close(account);
            }
        }));
        return emitter;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped = true;
    }

    private void close(AccountId account) {
        open.merge(account, -1, Integer::sum);
    }
}
