package timeline.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;
import timeline.chronicle.YearTimeline.YearStoryline;

/** What is said of each item: on the picture in short, and in a full sentence for who hears it. */
record Captions(Words words, DateWords dates, Map<String, Person> people, List<YearStoryline> storylines) {

    static Captions of(YearTimeline year, Words words) {
        return new Captions(words, new DateWords(words, year.year()), Person.of(year), year.storylines());
    }

    Caption of(YearItem item) {
        return new Caption(person(item), Caption.title(item), count(item), dates.brief(item), false);
    }

    Optional<Person> person(YearItem item) {
        return Optional.ofNullable(people.get(item.subject()));
    }

    String count(YearItem item) {
        return item.count() > 1 ? words.say("count", String.valueOf(item.count())) : "";
    }

    /** Everything that the drawing says of an item, in words. */
    String sentence(YearItem item) {
        List<String> parts = new ArrayList<>();
        parts.add(item.count() > 1 ? Caption.title(item) + " " + count(item) : Caption.title(item));
        parts.add(dates.full(item));
        parts.add(item.kindLabel());
        person(item).map(Person::label).ifPresent(parts::add);
        item.storyline().flatMap(this::storyline).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private Optional<String> storyline(String key) {
        return storylines.stream()
                .filter(storyline -> storyline.key().equals(key))
                .map(YearStoryline::title)
                .findFirst();
    }
}
