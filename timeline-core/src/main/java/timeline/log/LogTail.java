package timeline.log;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The end of the log, read, opened and parsed once for all who follow it, and not more often than they can use: a view that
 * looks for every commit of many does its work over and over for a few events each.
 */
class LogTail {

    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(50);

    /** From so many events a second on, each look waits for more of them. */
    private static final int BUSY = 300;

    private final LogStream.Pages pages;
    private final int fullPage;
    private List<? extends TrackedEventMessage<?>> page = List.of();
    private LogPosition start = LogPosition.START;
    private LogPosition end = LogPosition.START;
    private Duration pace = SHORTEST;
    private long looked = System.nanoTime() - LONGEST.toNanos();

    /**
     * Over pages.
     *
     * @param fullPage how many events a page has when more may follow
     */
    LogTail(LogStream.Pages pages, int fullPage) {
        this.pages = pages;
        this.fullPage = fullPage;
    }

    /** The events after a position; none when there are none, or when it is too early to look again. */
    List<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        List<? extends TrackedEventMessage<?>> shared = shared(token);
        // Who is far behind goes its own way, and keeps nobody waiting.
        return shared == null ? pages.after(token) : shared;
    }

    /**
     * What the page at the end has after a position; null when the page begins later.
     *
     * <p>That is asked and answered in one: another follower may turn the page at any other moment, and who still took the
     * rest of it for what comes next would pass over events for good.
     */
    private synchronized @Nullable List<? extends TrackedEventMessage<?>> shared(@Nullable TrackingToken token) {
        LogPosition position = LogPosition.of(token);
        if (position.compareTo(start) < 0) {
            return null;
        }
        if (position.compareTo(end) >= 0) {
            boolean early = position.equals(end) && System.nanoTime() - looked < pace.toNanos();
            return early ? List.of() : look(position, token);
        }
        return page.stream()
                .filter(event -> LogPosition.of(event.trackingToken()).compareTo(position) > 0)
                .toList();
    }

    private List<? extends TrackedEventMessage<?>> look(LogPosition position, @Nullable TrackingToken token) {
        page = pages.after(token);
        start = position;
        end = page.isEmpty() ? position : LogPosition.of(page.getLast().trackingToken());
        looked = System.nanoTime();
        pace = page.size() >= fullPage ? Duration.ZERO : pace(page.size());
        return page;
    }

    /** The more came, the longer the next look waits for more. */
    private static Duration pace(int events) {
        Duration wanted = Duration.ofSeconds(events).dividedBy(BUSY);
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted;
    }
}
