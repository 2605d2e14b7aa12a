package timeline.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;
import timeline.chronicle.YearTimeline.YearStoryline;

/** The storylines that run through more than one lane: a line of stops at the left of the lanes, and a letter. */
final class Threads {

    /** A storyline with its letter, and the number of its column. */
    record Line(YearStoryline storyline, String letter, int column) {}

    static final double COLUMN = 14;

    private static final int MOST = 6;

    private final List<YearStoryline> all;
    private final List<Line> shown = new ArrayList<>();

    Threads(YearTimeline year) {
        this.all = year.storylines();
        for (YearStoryline storyline : all) {
            if (shown.size() < MOST && lanes(year, storyline.key()) > 1) {
                String letter = String.valueOf((char) ('A' + shown.size()));
                shown.add(new Line(storyline, letter, shown.size()));
            }
        }
    }

    List<Line> shown() {
        return List.copyOf(shown);
    }

    double width() {
        return shown.size() * COLUMN;
    }

    /** The letter of an item's storyline; empty where it runs through one lane only. */
    String letterOf(YearItem item) {
        return shown.stream()
                .filter(line ->
                        item.storyline().filter(line.storyline().key()::equals).isPresent())
                .map(Line::letter)
                .findFirst()
                .orElse("");
    }

    /** The class of a storyline's items, by which a page lights them up together; empty for none. */
    String styleOf(YearItem item) {
        return item.storyline().map(this::style).orElse("");
    }

    String style(String key) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(key)) {
                return "thread-" + i;
            }
        }
        return "";
    }

    private static long lanes(YearTimeline year, String key) {
        Set<?> lanes = year.lanes().stream()
                .filter(lane -> lane.items().stream()
                        .anyMatch(item -> item.storyline().filter(key::equals).isPresent()))
                .map(YearTimeline.YearLane::lane)
                .collect(Collectors.toSet());
        return lanes.size();
    }
}
