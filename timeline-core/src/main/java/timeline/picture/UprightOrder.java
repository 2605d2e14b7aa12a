package timeline.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import timeline.chronicle.YearItem;
import timeline.entry.EntryId;

/** The items of all lanes one beneath the other: by the time at which each is to be read, and by the order that was said. */
record UprightOrder(Sheet sheet, List<YearItem> items) {

    /**
     * An item on its row.
     *
     * @param day where its row stands on the axis, in days since 1970
     */
    record Row(YearItem item, double day) {}

    List<Row> rows() {
        MarkDays days = sheet.markDays();
        List<Row> left = items.stream()
                .map(item -> new Row(item, day(item, days)))
                .sorted(Comparator.comparingDouble(Row::day))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<EntryId> open = new HashSet<>();
        left.forEach(row -> open.add(row.item().id()));
        List<Row> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Row next = left.stream()
                    .filter(row -> mayStand(row.item(), open))
                    .findFirst()
                    .orElseGet(left::getFirst);
            left.remove(next);
            open.remove(next.item().id());
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    /** What it is said to come after, and the whole that it is a part of, stand above it. */
    private static boolean mayStand(YearItem item, Set<EntryId> open) {
        return item.after().stream().noneMatch(open::contains)
                && item.partOf().filter(open::contains).isEmpty();
    }

    private double day(YearItem item, MarkDays days) {
        LocalDate from = sheet.window().from();
        double at = item.interval() ? item.start().toEpochDay() + 0.5 : days.at(item, sheet.window());
        return Math.clamp(at, (double) from.toEpochDay(), sheet.window().to().toEpochDay() + 0.9);
    }
}
