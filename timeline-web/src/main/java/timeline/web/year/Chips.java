package timeline.web.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import timeline.chronicle.YearTimeline;
import timeline.kind.Lane;
import timeline.text.Names;

/** The links by which a year is narrowed to a lane or to a person. */
record Chips(YearTimeline whole, YearFilter filter, String path) {

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
        for (Map.Entry<String, Integer> subject : whole.totals().bySubject().entrySet()) {
            String label = names.subject(subject.getKey());
            chips.add(chip(label, subject.getValue(), filter.subject(Optional.of(subject.getKey())), ""));
        }
        return chips;
    }

    private Chip chip(String label, int count, YearFilter to, String lane) {
        return new Chip(label, count, to.at(path), lane, to.equals(filter));
    }
}
