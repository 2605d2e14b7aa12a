package timeline.api.entry;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import timeline.life.Timeline;

/** Knows what day it is where a timeline is lived, and writes its entries accordingly. */
@Component
class EntryBodies {

    private final Clock clock;

    EntryBodies(Clock clock) {
        this.clock = clock;
    }

    EntryBody of(Timeline timeline) {
        return new EntryBody(timeline, LocalDate.now(clock.withZone(timeline.zone())));
    }
}
