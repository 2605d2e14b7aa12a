package timeline.web.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import timeline.date.typed.Reading;
import timeline.entry.EntryContent;
import timeline.life.Timeline;
import timeline.relation.OrderRefused;

/**
 * What came of reading a form.
 *
 * @param content what can be recorded; empty when something is wrong
 * @param faults what is wrong, in words, by field
 * @param choices the readings of a date that can be read in several ways; otherwise empty
 */
record FormRead(Optional<EntryContent> content, Map<String, String> faults, List<Reading> choices) {

    /** Nothing was read yet. */
    static final FormRead NOTHING = new FormRead(Optional.empty(), Map.of(), List.of());

    /** What contradicts the order of others is told at the field that leads into it. */
    static FormRead refused(OrderRefused contradiction, Timeline timeline, Locale locale) {
        String told = contradiction.messageIn(locale, timeline.zone());
        return new FormRead(Optional.empty(), Map.of(contradiction.member(), told), List.of());
    }

    FormRead {
        faults = Map.copyOf(faults);
        choices = List.copyOf(choices);
    }
}
