package timeline.people;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.Moment;
import timeline.date.Edtf;
import timeline.directory.Described;
import timeline.directory.Directory;
import timeline.life.Timeline;

/** Reads when people were born: as their description says, or else as the entry of their birth does. */
@Component
public class People {

    static final String BIRTH = "birth";

    private final Directory directory;
    private final Chronicle chronicle;

    People(Directory directory, Chronicle chronicle) {
        this.directory = directory;
        this.chronicle = chronicle;
    }

    /** The ages of everybody, as far as births are or were recorded. */
    public Ages ages(Timeline timeline, Moment moment) {
        Map<String, Edtf> born = new HashMap<>();
        for (ChronicleEntry birth : chronicle.births(timeline, moment)) {
            born.putIfAbsent(birth.content().subject(), birth.content().when());
        }
        for (Described described : directory.subjects(timeline)) {
            String said = described.said().path("birthDate").asString("");
            if (!said.isEmpty()) {
                born.put(described.key(), Edtf.parse(said));
            }
        }
        return new Ages(born, timeline.zone());
    }
}
