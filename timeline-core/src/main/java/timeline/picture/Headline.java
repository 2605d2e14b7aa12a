package timeline.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import timeline.chronicle.YearItem;

/** The line beside the year: how much there was, and the few things that mattered, most important first. */
record Headline(List<YearItem> all, Window window, Words words) {

    private static final int MOST = 7;

    /** Told by the words of the first, since each is a turn of its own. */
    private static final List<String> TOLD = List.of(
            "birth",
            "bereavement",
            "marriage",
            "condition-diagnosed",
            "condition-relapsed",
            "condition-remitted",
            "condition-resolved");

    private record Counted(String kind, String phrase) {}

    /** Told by how many there were. */
    private static final List<Counted> COUNTED = List.of(
            new Counted("job-changed", "headline.job"),
            new Counted("move", "headline.moves"),
            new Counted("hire-made", "headline.hires"),
            new Counted("patent-registered", "headline.patents"),
            new Counted("award-received", "headline.awards"),
            new Counted("publication", "headline.publications"),
            new Counted("certification-earned", "headline.certificates"),
            new Counted("talk-given", "headline.talks"),
            new Counted("travel", "headline.travels"));

    /** The phrases, of which each says something without the others. */
    List<String> phrases() {
        List<String> phrases = new ArrayList<>();
        phrases.add(words.entries(all.size()));
        TOLD.forEach(kind -> told(kind).ifPresent(phrases::add));
        COUNTED.forEach(kind -> counted(kind).ifPresent(phrases::add));
        return List.copyOf(phrases.subList(0, Math.min(MOST, phrases.size())));
    }

    private Optional<String> told(String kind) {
        List<YearItem> items = items(kind).stream()
                .sorted(Comparator.comparing(item -> day(item).isEmpty()))
                .toList();
        return items.stream().findFirst().map(first -> {
            String phrase = day(first) + Caption.title(first);
            return items.size() == 1 ? phrase : words.say("headline.also", phrase, items.size() - 1);
        });
    }

    private Optional<String> counted(Counted counted) {
        List<YearItem> items = items(counted.kind());
        int count = items.stream().mapToInt(YearItem::count).sum();
        String day = items.size() == 1 && count == 1 ? day(items.getFirst()) : "";
        return count == 0 ? Optional.empty() : Optional.of(day + words.say(counted.phrase(), count));
    }

    /** The day on which it happened or began, where that is known. */
    private String day(YearItem item) {
        boolean known = !item.wholeYear()
                && !item.continuesBefore()
                && item.startCertain()
                && item.start().equals(item.interval() ? item.startKnownBy() : item.end());
        return known ? words.dayOfYear(item.start()) + " " : "";
    }

    private List<YearItem> items(String kind) {
        return all.stream()
                .filter(item -> item.kind().equals(kind))
                .filter(item -> window.wholeYear() || beginsWithin(item))
                .toList();
    }

    private boolean beginsWithin(YearItem item) {
        LocalDate last = item.interval() ? item.startKnownBy() : item.end();
        return !item.continuesBefore() && window.contains(item.start()) && window.contains(last);
    }
}
