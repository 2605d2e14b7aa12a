package timeline.log;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The end of the log, read, opened and parsed once for all who follow it, and not more often than they can use: a view that
 * looks for every commit of many does its work over and over for a few events each.
 */
class LogTail {

    /** Reads the page after a position; an empty one when there is nothing more yet. */
    interface Pages {
        List<LoggedEvent> after(LogPosition position);
    }

    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(50);

    /** From so many events a second on, each look waits for more of them. */
    private static final int BUSY = 300;

    private final Pages pages;
    private final int fullPage;
    private List<LoggedEvent> page = List.of();
    private LogPosition start = LogPosition.START;
    private LogPosition end = LogPosition.START;
    private Duration pace = SHORTEST;
    private long looked = System.nanoTime() - LONGEST.toNanos();

    /**
     * Over pages.
     *
     * @param fullPage how many events a page has when more may follow
     */
    LogTail(Pages pages, int fullPage) {
        this.pages = pages;
        this.fullPage = fullPage;
    }

    /** The events after a position; none when there are none, or when it is too early to look again. */
    List<LoggedEvent> after(LogPosition position) {
        // Who is far behind goes its own way, and keeps nobody waiting.
        return shared(position).orElseGet(() -> pages.after(position));
    }

    /**
     * What the page at the end has after a position; empty when the page begins later.
     *
     * <p>That is asked and answered in one: another follower may turn the page at any other moment, and who still took the
     * rest of it for what comes next would pass over events for good.
     */
    private synchronized Optional<List<LoggedEvent>> shared(LogPosition position) {
        if (position.compareTo(start) < 0) {
            return Optional.empty();
        }
        if (position.compareTo(end) >= 0) {
            return Optional.of(look(position));
        }
        return Optional.of(page.stream()
                .filter(event -> event.position().compareTo(position) > 0)
                .toList());
    }

    private List<LoggedEvent> look(LogPosition position) {
        if (position.equals(end) && System.nanoTime() - looked < pace.toNanos()) {
            return List.of();
        }
        page = pages.after(position);
        start = position;
        end = page.isEmpty() ? position : page.getLast().position();
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
