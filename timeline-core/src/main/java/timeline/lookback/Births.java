package timeline.lookback;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.EntryFilter;
import timeline.chronicle.Moment;
import timeline.date.Edtf;
import timeline.date.Span;
import timeline.directory.Described;
import timeline.directory.Directory;
import timeline.life.Timeline;

/** Reads when those whom a timeline speaks of were born: as they were described, or else as a birth was recorded. */
@Component
class Births {

    private final Chronicle chronicle;
    private final Directory directory;

    Births(Chronicle chronicle, Directory directory) {
        this.chronicle = chronicle;
        this.directory = directory;
    }

    Map<String, Span> of(Timeline timeline, Moment moment) {
        Map<String, Span> births = new HashMap<>();
        Optional<String> any = Optional.empty();
        EntryFilter recorded = new EntryFilter(
                Optional.empty(), Optional.empty(), Optional.of("birth"), Optional.empty(), any, any, any, any);
        chronicle
                .inOrder(timeline, recorded, moment)
                .forEach(birth -> births.putIfAbsent(birth.content().subject(), birth.span()));
        for (Described subject : directory.subjects(timeline)) {
            String said = subject.said().path("birthDate").asString("");
            if (!said.isEmpty()) {
                births.put(subject.key(), Edtf.parse(said).in(timeline.zone()));
            }
        }
        return births;
    }
}
