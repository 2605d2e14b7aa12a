package timeline.web.lookback;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import timeline.lookback.Streak;

/**
 * A streak on the axis of all of them, in hundredths of it: all of the time that it can have lasted, and within it what is
 * certain.
 *
 * @param sureWidth 0 when no day is certain
 */
record StreakBar(double from, double width, double sureFrom, double sureWidth) {

    private static final double NARROWEST = 0.6;

    static StreakBar of(Streak streak, LocalDate first, LocalDate last) {
        LocalDate start = streak.start() == null ? first : streak.start();
        double from = at(start, first, last);
        double width = Math.max(NARROWEST, at(streak.end().plusDays(1), first, last) - from);
        boolean sure = !streak.startBy().isAfter(streak.endFrom());
        double sureFrom = sure ? at(streak.startBy(), first, last) : from;
        double sureTo = sure ? at(streak.endFrom().plusDays(1), first, last) : from;
        return new StreakBar(from, width, sureFrom, Math.max(0, sureTo - sureFrom));
    }

    private static double at(LocalDate day, LocalDate first, LocalDate last) {
        double days = ChronoUnit.DAYS.between(first, last) + 1;
        return Math.clamp(100 * ChronoUnit.DAYS.between(first, day) / days, 0, 100);
    }
}
