package timeline.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import timeline.chronicle.YearItem;

/**
 * How much begins when, where there is no room for words: a column for each month of a year, or each day of a shorter
 * window. An item counts where it is certain to begin; what is known less well is in no column.
 */
final class Density {

    static final double HEIGHT = 46;

    /** A column of the density. */
    record Column(LocalDate from, LocalDate to, int count) {}

    private final List<Column> columns = new ArrayList<>();

    Density(List<YearItem> items, Window window) {
        for (LocalDate from = window.from(); !from.isAfter(window.to()); from = next(from, window)) {
            LocalDate to = next(from, window).minusDays(1);
            LocalDate first = from;
            int count =
                    (int) items.stream().filter(item -> begins(item, first, to)).count();
            columns.add(new Column(first, to, count));
        }
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    int most() {
        return columns.stream().mapToInt(Column::count).max().orElse(0);
    }

    int total() {
        return columns.stream().mapToInt(Column::count).sum();
    }

    void draw(Svg svg, Axis axis, double top) {
        for (Column column : columns) {
            if (column.count() > 0) {
                double left = axis.start(column.from()) + 1;
                double width = Math.max(1, axis.end(column.to()) - 1 - left);
                double height = Math.max(2, column.count() * (HEIGHT - 20) / most());
                double bottom = top + HEIGHT - 4;
                svg.leaf("rect", "class", "density", "x", left, "y", bottom - height, "width", width, "height", height);
                number(svg, column, left + width / 2, width, bottom - height - 4);
            }
        }
        svg.claim(Svg.Taken.BAR, "density", new Box(axis.from(), top, axis.to(), top + HEIGHT));
    }

    private static void number(Svg svg, Column column, double x, double room, double y) {
        String number = String.valueOf(column.count());
        if (TextWidth.bold(number, Caption.SMALL) < room) {
            svg.centred("density", x, y, Caption.SMALL, "muted", number);
        }
    }

    private static LocalDate next(LocalDate from, Window window) {
        LocalDate next =
                window.byDay() ? from.plusDays(1) : from.withDayOfMonth(1).plusMonths(1);
        return next.isAfter(window.to()) ? window.to().plusDays(1) : next;
    }

    private static boolean begins(YearItem item, LocalDate from, LocalDate to) {
        LocalDate last = item.interval() ? item.startKnownBy() : item.end();
        return !item.continuesBefore() && !item.start().isBefore(from) && !last.isAfter(to);
    }
}
