package timeline.people;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import timeline.chronicle.ChronicleEntry;
import timeline.date.Age;
import timeline.date.Edtf;
import timeline.date.Span;

/**
 * How old people were.
 *
 * @param born when, by subject; who is not in it was born nobody knows when
 * @param zone in which their days lie
 */
public record Ages(Map<String, Edtf> born, ZoneId zone) {

    public Ages {
        born = Map.copyOf(born);
    }

    /** How old the one whom an entry is about was when it began; a birth says so itself. */
    public Optional<Age> at(ChronicleEntry entry) {
        return entry.content().kind().equals(People.BIRTH)
                ? Optional.empty()
                : at(entry.content().subject(), entry.span());
    }

    /** How old somebody was. */
    public Optional<Age> at(String subject, Span event) {
        return Optional.ofNullable(born.get(subject)).flatMap(birth -> Age.at(event, birth.in(zone)));
    }
}
