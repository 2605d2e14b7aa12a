package timeline.api.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;
import timeline.chronicle.Moment;
import timeline.life.Timeline;
import timeline.people.Ages;
import timeline.people.People;

/** Knows what day it is where a timeline is lived, and writes its entries accordingly. */
@Component
class EntryBodies {

    private static final Ages NOBODY = new Ages(Map.of(), ZoneOffset.UTC);

    private final Clock clock;
    private final People people;

    EntryBodies(Clock clock, People people) {
        this.clock = clock;
        this.people = people;
    }

    EntryBody of(Timeline timeline) {
        return new EntryBody(timeline, today(timeline), NOBODY);
    }

    /** The same for reading, which also tells how old people were: a write does not wait for that. */
    EntryBody read(Timeline timeline, Moment moment) {
        return new EntryBody(timeline, today(timeline), people.ages(timeline, moment));
    }

    private LocalDate today(Timeline timeline) {
        return LocalDate.now(clock.withZone(timeline.zone()));
    }
}
