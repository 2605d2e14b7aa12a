package timeline.lookback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.EntryFilter;
import timeline.chronicle.Moment;
import timeline.life.Timeline;
import timeline.people.People;
import timeline.text.Names;

/** Tells the first time of each kind of thing, and of all that entries name. */
@Component
public class FirstTimes {

    private final Chronicle chronicle;
    private final People people;

    FirstTimes(Chronicle chronicle, People people) {
        this.chronicle = chronicle;
        this.people = people;
    }

    /** The first times among the entries that a reader looks for, in the order in which they came. */
    public List<FirstTime> read(Timeline timeline, EntryFilter filter, Moment moment, Names names) {
        Map<Named, Found> found = new LinkedHashMap<>();
        for (ChronicleEntry entry : chronicle.inOrder(timeline, filter, moment)) {
            Named.in(entry.content())
                    .forEach(named -> found.computeIfAbsent(sameName(named), first -> new Found(named, entry))
                            .others()
                            .add(entry));
        }
        Glances glances = new Glances(names, people.ages(timeline, moment));
        return found.values().stream().map(first -> first.told(glances)).toList();
    }

    private static Named sameName(Named named) {
        return new Named(named.of(), named.name().toLowerCase(Locale.ROOT));
    }

    private record Found(Named named, ChronicleEntry first, List<ChronicleEntry> others) {

        Found(Named named, ChronicleEntry first) {
            this(named, first, new ArrayList<>());
        }

        FirstTime told(Glances glances) {
            String label = named.of().equals("kind") ? glances.kind(named.name()) : named.name();
            return new FirstTime(named.of(), named.name(), label, certain(), glances.of(first));
        }

        private boolean certain() {
            return others.stream()
                    .filter(other -> !other.id().equals(first.id()))
                    .allMatch(this::isBefore);
        }

        private boolean isBefore(ChronicleEntry other) {
            LocalDate begun = first.span().startLatest();
            LocalDate earliest = other.span().earliest();
            return other.content().after().contains(first.id())
                    || (begun != null && earliest != null && earliest.isAfter(begun));
        }
    }
}
