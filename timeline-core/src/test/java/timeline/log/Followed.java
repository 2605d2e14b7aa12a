package timeline.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import timeline.entry.EntryEvent;
import timeline.entry.EntryId;
import timeline.life.TimelineId;

/** What one who follows the log meets of a life. */
final class Followed {

    private static final int PAGE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LogTail tail;
    private final TimelineId life;
    private LogPosition place;

    Followed(LogReader log, TimelineId life, LogPosition start) {
        this.tail = new LogTail(position -> log.page(LogPart.ALL, position, LogReader.END, PAGE), PAGE);
        this.life = life;
        this.place = start;
    }

    /** So many, or those that there are after a while. */
    List<EntryId> next(int count) throws InterruptedException {
        return within(PATIENCE, count);
    }

    /** All that can be read within some time. */
    List<EntryId> within(Duration time) throws InterruptedException {
        return within(time, Integer.MAX_VALUE);
    }

    private List<EntryId> within(Duration time, int count) throws InterruptedException {
        List<EntryId> read = new ArrayList<>();
        long until = System.nanoTime() + time.toNanos();
        while (read.size() < count && System.nanoTime() < until) {
            List<LoggedEvent> page = tail.after(place);
            for (LoggedEvent event : page) {
                add(event, read);
                place = event.position();
            }
            Thread.sleep(page.isEmpty() ? 5 : 0);
        }
        return read;
    }

    /** The rows of every timeline, a page each: those that there are now, or so many that come within a while. */
    static List<LogRow> pages(LogTable table, LogPosition start, int atLeast) {
        List<LogRow> read = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<LogRow> page = table.after(start, 1);
        while (!page.isEmpty() || (read.size() < atLeast && System.nanoTime() < deadline)) {
            read.addAll(page);
            page = table.after(read.isEmpty() ? start : read.getLast().position(), 1);
        }
        return read;
    }

    private void add(LoggedEvent logged, List<EntryId> read) {
        if (logged.timeline().equals(life) && logged.event() instanceof EntryEvent event) {
            read.add(event.entry());
        }
    }
}
