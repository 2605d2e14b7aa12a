package timeline.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.EntryFilter;
import timeline.chronicle.Moment;
import timeline.directory.Directory;
import timeline.entry.EntryId;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.people.People;
import timeline.text.Names;

/** Answers what happened at work while the treatment lasted, and the like. */
@Component
public class Overlaps {

    private final Chronicle chronicle;
    private final Directory directory;
    private final People people;

    Overlaps(Chronicle chronicle, Directory directory, People people) {
        this.chronicle = chronicle;
        this.directory = directory;
        this.people = people;
    }

    /** What went on while an entry lasted; empty when there is no such entry. */
    public Optional<Meanwhile> ofEntry(
            Timeline timeline, EntryId entry, Optional<Lane> lane, Moment moment, Names names) {
        return chronicle
                .find(timeline, entry, moment)
                .filter(found -> !found.retracted())
                .map(found -> new Meanwhile(
                        found.content().title().in(names.language()),
                        during(timeline, List.of(found), lane, moment, names)));
    }

    /** What else went on from the first to the last entry of a storyline; empty when there is no such storyline. */
    public Optional<Meanwhile> ofStoryline(
            Timeline timeline, String storyline, Optional<Lane> lane, Moment moment, Names names) {
        Optional<String> any = Optional.empty();
        EntryFilter ofThread = new EntryFilter(
                Optional.empty(), Optional.empty(), any, Optional.empty(), any, Optional.of(storyline), any, any);
        List<ChronicleEntry> thread = chronicle.inOrder(timeline, ofThread, moment);
        if (thread.isEmpty() && directory.storyline(timeline, storyline).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Meanwhile(names.storyline(storyline), during(timeline, thread, lane, moment, names)));
    }

    private List<Overlap> during(
            Timeline timeline, List<ChronicleEntry> lasting, Optional<Lane> lane, Moment moment, Names names) {
        LocalDate today = chronicle.today(timeline);
        Optional<Extent> extent =
                lasting.stream().map(entry -> Extent.of(entry.span(), today)).reduce(Extent::and);
        if (extent.isEmpty()) {
            return List.of();
        }
        List<EntryId> same = lasting.stream().map(ChronicleEntry::id).toList();
        Glances glances = new Glances(names, people.ages(timeline, moment));
        return chronicle.inOrder(timeline, within(extent.get(), lane), moment).stream()
                .filter(entry -> !same.contains(entry.id()))
                .filter(entry -> Extent.of(entry.span(), today).canMeet(extent.get()))
                .map(entry -> new Overlap(Extent.of(entry.span(), today).surelyMeets(extent.get()), glances.of(entry)))
                .toList();
    }

    private static EntryFilter within(Extent extent, Optional<Lane> lane) {
        Optional<String> any = Optional.empty();
        Optional<LocalDate> from = Optional.of(extent.start()).filter(day -> !day.equals(LocalDate.MIN));
        return new EntryFilter(from, Optional.of(extent.end()), any, lane, any, any, any, any);
    }
}
