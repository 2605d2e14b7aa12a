package timeline.lookback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import timeline.chronicle.ChronicleEntry;
import timeline.lookback.Streak.Current;

/** Joins what adjoins or overlaps: as a streak all that can have known no break, and within it what certainly had none. */
final class StreakFold {

    private final LocalDate today;

    StreakFold(LocalDate today) {
        this.today = today;
    }

    /** The streaks of one habit, oldest first. */
    List<Streak> streaks(List<ChronicleEntry> entries) {
        List<ChronicleEntry> sorted = entries.stream()
                .sorted(Comparator.comparing(entry -> extent(entry).start()))
                .toList();
        List<Streak> streaks = new ArrayList<>();
        List<ChronicleEntry> run = new ArrayList<>();
        for (ChronicleEntry entry : sorted) {
            if (!run.isEmpty() && !whole(run).canGoOnAs(extent(entry))) {
                streaks.add(streak(run));
                run = new ArrayList<>();
            }
            run.add(entry);
        }
        streaks.add(streak(run));
        return streaks;
    }

    private Streak streak(List<ChronicleEntry> run) {
        Extent whole = whole(run);
        boolean unbounded = whole.start().equals(LocalDate.MIN);
        return new Streak(
                unbounded ? null : whole.start(),
                whole.startBy(),
                whole.endFrom(),
                whole.end(),
                certain(run),
                unbounded ? null : whole.atMostDays(),
                current(run),
                run.stream().map(ChronicleEntry::id).toList());
    }

    /** The longest part of a run in which each surely goes on as the next. */
    private long certain(List<ChronicleEntry> run) {
        long longest = 1;
        Extent part = extent(run.getFirst());
        for (ChronicleEntry entry : run) {
            Extent next = extent(entry);
            part = part.surelyGoesOnAs(next) ? part.and(next) : next;
            longest = Math.max(longest, part.atLeastDays());
        }
        return longest;
    }

    private Current current(List<ChronicleEntry> run) {
        boolean goesOn = run.stream()
                .anyMatch(entry ->
                        entry.span().ongoing() && !extent(entry).startBy().isAfter(today));
        boolean mayGoOn = !whole(run).end().isBefore(today);
        return goesOn ? Current.YES : mayGoOn ? Current.PERHAPS : Current.NO;
    }

    private Extent whole(List<ChronicleEntry> run) {
        return run.stream().map(this::extent).reduce(Extent::and).orElseThrow();
    }

    private Extent extent(ChronicleEntry entry) {
        return Extent.of(entry.span(), today);
    }
}
