package timeline.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import timeline.entry.EntryContent;
import timeline.kind.Kinds;
import timeline.kind.Lane;
import timeline.text.Names;
import timeline.view.Grouping;
import timeline.view.Measure.Of;
import timeline.view.Show;
import timeline.web.Choice;
import timeline.web.Wording;

/** What the form of a view offers. */
record ViewChoices(ViewForm form, Names names, Wording words) {

    /** Details that many kinds have, to be grouped by. */
    private static final List<String> DETAILS = List.of(
            "details.technologies",
            "details.type",
            "details.habit",
            "details.condition",
            "details.role",
            "details.what");

    /** The kinds of a lane. */
    public record OfLane(String lane, String label, boolean open, List<Choice> kinds) {}

    public List<Choice> lanes() {
        return Stream.of(Lane.values())
                .map(lane -> new Choice(
                        lane.key(),
                        lane.label().in(words.language()),
                        form.lanes().contains(lane.key())))
                .toList();
    }

    public List<OfLane> kinds() {
        List<OfLane> all = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            List<Choice> kinds = Kinds.all().stream()
                    .filter(kind -> kind.lane() == lane)
                    .map(kind -> new Choice(
                            kind.key(),
                            kind.label().in(words.language()),
                            form.kinds().contains(kind.key())))
                    .toList();
            all.add(of(lane.key(), lane.label().in(words.language()), kinds));
        }
        List<Choice> own = form.kinds().stream()
                .filter(Kinds::custom)
                .map(key -> new Choice(key, key, true))
                .toList();
        if (!own.isEmpty()) {
            all.add(of("own", words.say("views.kinds.own"), own));
        }
        return all;
    }

    private static OfLane of(String lane, String label, List<Choice> kinds) {
        return new OfLane(lane, label, kinds.stream().anyMatch(Choice::chosen), kinds);
    }

    public List<Choice> subjects() {
        Map<String, String> all = new TreeMap<>(names.subjects());
        all.putIfAbsent(EntryContent.ME, words.say("entry.subject.me"));
        return named(all, form.subjects());
    }

    public List<Choice> storylines() {
        return named(names.storylines(), form.storylines());
    }

    private static List<Choice> named(Map<String, String> named, List<String> chosen) {
        Map<String, String> all = new TreeMap<>(named);
        chosen.stream().filter(key -> !key.isEmpty()).forEach(key -> all.putIfAbsent(key, key));
        return all.entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue(), chosen.contains(one.getKey())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** What one can group by; what is chosen already is among it. */
    public List<Choice> groups(String chosen) {
        Stream<String> all = Stream.concat(Grouping.NAMED.stream(), DETAILS.stream());
        return Stream.concat(all, Stream.of(chosen))
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> new Choice(name, words.or("views.group." + name, name), name.equals(chosen)))
                .toList();
    }

    public List<Choice> measures(String chosen) {
        return Stream.of(Of.values())
                .map(of -> new Choice(
                        of.key(), words.say("views.of." + of.key()), of.key().equals(chosen)))
                .toList();
    }

    public List<Choice> shows() {
        return Stream.of(Show.values())
                .map(show -> new Choice(
                        show.key(),
                        words.say("views.show." + show.key()),
                        show.key().equals(form.show())))
                .toList();
    }
}
