package timeline.web.lookback;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import timeline.entry.EntryContent;
import timeline.lookback.Habit;
import timeline.lookback.Streak;
import timeline.lookback.Streak.Current;

/**
 * A habit in words, with its bars.
 *
 * @param person whom it is about; empty for the owner
 * @param longest how long, in words
 * @param current how long up to now, in words; empty when it does not go on
 */
record ShownHabit(String title, String person, String longest, String current, List<StreakBar> bars, List<Line> lines) {

    /** A streak in words. */
    record Line(String when, String days) {}

    static ShownHabit of(Habit habit, LocalDate first, Telling telling) {
        Streak current = habit.current();
        return new ShownHabit(
                habit.title(),
                habit.subject().equals(EntryContent.ME) ? "" : habit.subjectLabel(),
                days(habit.longest(), telling),
                current == null ? "" : days(current, telling),
                habit.streaks().stream()
                        .map(streak -> StreakBar.of(streak, first, telling.today()))
                        .toList(),
                habit.streaks().stream()
                        .map(streak -> new Line(when(streak, telling), days(streak, telling)))
                        .toList());
    }

    private static String days(Streak streak, Telling telling) {
        long least = streak.atLeastDays();
        Long most = streak.atMostDays();
        if (most == null) {
            return telling.words().say("lookback.days.least", least);
        }
        return least == most
                ? telling.words().say("lookback.days", least)
                : telling.words().say("lookback.days.range", least, most);
    }

    private static String when(Streak streak, Telling telling) {
        String key =
                switch (streak.current()) {
                    case Current.YES -> "lookback.streak.yes";
                    case Current.PERHAPS -> "lookback.streak.perhaps";
                    case Current.NO -> "lookback.streak.no";
                };
        String start = streak.start() == null ? "" : edge(streak.start(), streak.startBy(), telling);
        if (start.equals(edge(streak.endFrom(), streak.end(), telling))) {
            return start;
        }
        return telling.words()
                .say(key, start, edge(streak.endFrom(), streak.end(), telling))
                .strip();
    }

    /** An edge in words no more precise than it is known. */
    private static String edge(LocalDate from, LocalDate to, Telling telling) {
        boolean wholeMonths =
                from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
        if (from.equals(to) || to.isBefore(from)) {
            return telling.when(from.toString());
        }
        if (wholeMonths && YearMonth.from(from).equals(YearMonth.from(to))) {
            return telling.when(YearMonth.from(from).toString());
        }
        if (wholeMonths
                && from.getMonthValue() == 1
                && to.equals(from.plusYears(1).minusDays(1))) {
            return telling.when(Year.from(from).toString());
        }
        return telling.when("[" + from + ".." + to + "]");
    }
}
