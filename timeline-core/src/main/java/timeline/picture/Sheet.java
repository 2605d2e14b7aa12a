package timeline.picture;

import java.time.YearMonth;
import java.util.List;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;
import timeline.chronicle.YearTimeline.YearLane;

/** What all parts of one picture share. */
record Sheet(
        YearTimeline year, PictureOptions options, Window window, Words words, Captions captions, Threads threads) {

    static Sheet of(YearTimeline year, PictureOptions options) {
        Words words = Words.in(options.language());
        Window window = options.window().orElse(Window.of(year.year()));
        return new Sheet(year, options, window, words, Captions.of(year, words), new Threads(year));
    }

    ItemGroup groups() {
        return new ItemGroup(captions, threads, options);
    }

    MarkDays markDays() {
        return new MarkDays(all().stream().filter(item -> !item.wholeYear()).toList());
    }

    /** All items of the year, in the order of their lanes. */
    List<YearItem> all() {
        return year.lanes().stream().flatMap(lane -> lane.items().stream()).toList();
    }

    /** The items that have a better date than the year, within the window. */
    List<YearItem> dated(YearLane lane) {
        return lane.items().stream()
                .filter(item -> !item.wholeYear() && window.shows(item))
                .toList();
    }

    /** The items that are known only to the year. */
    List<YearItem> undated(YearLane lane) {
        return lane.items().stream().filter(YearItem::wholeYear).toList();
    }

    /** The items that the window is about: all of them, or those that have a date in an opened month. */
    List<YearItem> told() {
        return window.wholeYear()
                ? all()
                : year.lanes().stream().flatMap(lane -> dated(lane).stream()).toList();
    }

    List<String> headline() {
        return new Headline(told(), window, words).phrases();
    }

    /** The name of what is shown: the year, a month of it, or its days. */
    String name() {
        if (window.wholeYear()) {
            return words.say("year", String.valueOf(year.year()));
        }
        if (window.equals(Window.of(YearMonth.from(window.from())))) {
            return words.monthOf(window.from());
        }
        return words.say("days-of-year", words.day(window.from()), words.day(window.to()));
    }

    /** What the picture adds up to, for who does not see it. */
    String summary() {
        List<String> lanes = year.lanes().stream()
                .map(lane -> words.say(
                        "summary.lane", lane.label(), words.entries(lane.items().size())))
                .toList();
        return words.say("summary", name(), String.join(", ", headline()), String.join(", ", lanes));
    }

    /** Keeps ids apart where a page holds several pictures. */
    String prefix() {
        String shape = options.shape() == PictureOptions.Shape.UPRIGHT ? "u" : "l";
        return "y" + year.year() + shape + window.from().getDayOfYear() + "-";
    }
}
