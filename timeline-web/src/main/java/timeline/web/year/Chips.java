package timeline.web.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import timeline.chronicle.YearTimeline;
import timeline.entry.EntryContent;
import timeline.kind.Lane;
import timeline.text.Names;

/** The links by which a year is narrowed to a lane or to a person. */
record Chips(YearTimeline whole, YearFilter filter, String path) {

    private static final Comparator<Map.Entry<String, Integer>> OWNER_FIRST =
            Comparator.comparing(subject -> !subject.getKey().equals(EntryContent.ME));
    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed();

    List<Chip> lanes(String all) {
        List<Chip> chips = new ArrayList<>();
        chips.add(chip(all, whole.totals().entries(), filter.lane(Optional.empty()), ""));
        for (YearTimeline.YearLane lane : whole.lanes()) {
            Lane key = lane.lane();
            chips.add(chip(lane.label(), lane.items().size(), filter.lane(Optional.of(key)), key.key()));
        }
        return chips;
    }

    List<Chip> subjects(String all, Names names) {
        List<Chip> chips = new ArrayList<>();
        chips.add(chip(all, whole.totals().entries(), filter.subject(Optional.empty()), ""));
        whole.totals().bySubject().entrySet().stream()
                .sorted(OWNER_FIRST.thenComparing(MOST_FIRST))
                .map(subject -> chip(
                        names.subject(subject.getKey()),
                        subject.getValue(),
                        filter.subject(Optional.of(subject.getKey())),
                        ""))
                .forEach(chips::add);
        return chips;
    }

    private Chip chip(String label, int count, YearFilter to, String lane) {
        return new Chip(label, count, to.at(path), lane, to.equals(filter));
    }
}
