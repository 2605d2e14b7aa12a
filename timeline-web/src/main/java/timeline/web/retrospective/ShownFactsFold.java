package timeline.web.retrospective;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import timeline.chronicle.YearFacts;
import timeline.chronicle.YearFacts.Change;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.entry.EntryId;
import timeline.kind.Kinds;
import timeline.kind.Lane;
import timeline.web.Address;
import timeline.web.Wording;

/** Puts the facts of a year into words and bars. */
record ShownFactsFold(Place place, YearFacts facts, Wording words) {

    private static final Comparator<Map.Entry<String, Change>> MOST_CHANGED_FIRST = Comparator.comparing(
                    (Map.Entry<String, Change> kind) ->
                            -Math.abs(kind.getValue().difference()))
            .thenComparing(kind -> -kind.getValue().now());

    ShownFacts fold() {
        return new ShownFacts(
                facts.totals().entries(),
                facts.totals().happenings(),
                facts.hires(),
                facts.newTechnologies(),
                lanes(),
                facts.firsts().stream().map(this::first).toList(),
                longest(),
                facts.comparedWith().year(),
                compared());
    }

    private List<ShownFacts.Lane> lanes() {
        Map<String, Integer> byLane = facts.totals().byLane();
        int most = byLane.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return List.of(Lane.values()).stream()
                .filter(lane -> byLane.containsKey(lane.key()))
                .map(lane -> {
                    int entries = byLane.getOrDefault(lane.key(), 0);
                    return new ShownFacts.Lane(
                            lane.key(), lane.label().in(words.language()), entries, width(entries, most));
                })
                .toList();
    }

    private ShownFacts.First first(YearFacts.First first) {
        return new ShownFacts.First(first.kindLabel(), first.title(), when(first.when()), entry(first.entry()));
    }

    private List<ShownFacts.Lasting> longest() {
        int most =
                facts.longest().stream().mapToInt(YearFacts.Lasting::days).max().orElse(1);
        return facts.longest().stream()
                .map(lasting -> new ShownFacts.Lasting(
                        lasting.title(),
                        when(lasting.when()),
                        lasting.days(),
                        words.say("retro.facts.days", lasting.days()),
                        width(lasting.days(), most),
                        entry(lasting.entry())))
                .toList();
    }

    private List<ShownFacts.Compared> compared() {
        Map<String, Change> byKind = facts.comparedWith().byKind();
        int most = byKind.values().stream()
                .mapToInt(change -> Math.max(change.before(), change.now()))
                .max()
                .orElse(1);
        return byKind.entrySet().stream()
                .sorted(MOST_CHANGED_FIRST.thenComparing(Map.Entry.comparingByKey()))
                .map(change -> compared(change.getKey(), change.getValue(), most))
                .toList();
    }

    private ShownFacts.Compared compared(String kind, Change change, int most) {
        String difference = change.difference() == 0
                ? words.say("retro.facts.same")
                : words.say(
                        change.difference() > 0 ? "retro.facts.more" : "retro.facts.fewer",
                        Math.abs(change.difference()));
        return new ShownFacts.Compared(
                kind(kind, words),
                change.before(),
                change.now(),
                difference,
                width(change.before(), most),
                width(change.now(), most));
    }

    static String kind(String key, Wording words) {
        return Kinds.find(key).map(known -> known.label().in(words.language())).orElse(key);
    }

    private static double width(int number, int most) {
        return most == 0 ? 0 : Math.round(1000.0 * number / most) / 10.0;
    }

    private String when(String edtf) {
        return DateWords.of(Edtf.parse(edtf), words.locale(), place.timeline().zone());
    }

    private String entry(EntryId entry) {
        return Address.year(place.timeline(), place.year()) + "#entry-" + entry;
    }
}
