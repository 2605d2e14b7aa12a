package timeline.web.retrospective;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.date.DateWords;
import timeline.entry.EntryId;
import timeline.web.Address;

/** Looks the entries up that a retrospective names. */
@Component
class EvidenceLook {

    private final Chronicle chronicle;

    EvidenceLook(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** What was found; an id that names nothing is left out, as if it were not there. */
    record Found(Map<EntryId, Evidence> entries) {

        List<Evidence> of(List<EntryId> ids) {
            return ids.stream()
                    .filter(entries::containsKey)
                    .map(entries::get)
                    .distinct()
                    .toList();
        }
    }

    Found of(Place place, Collection<EntryId> ids, Locale locale) {
        Map<EntryId, Evidence> found = new HashMap<>();
        if (!ids.isEmpty()) {
            chronicle
                    .these(place.timeline(), ids)
                    .forEach(entry -> found.put(entry.id(), evidence(place, entry, locale)));
        }
        return new Found(found);
    }

    private static Evidence evidence(Place place, ChronicleEntry entry, Locale locale) {
        String address = entry.retracted()
                ? Address.entry(place.timeline(), entry.id()) + "/history?year=" + place.year()
                : Address.year(place.timeline(), year(place.year(), entry)) + "#entry-" + entry.id();
        return new Evidence(
                entry.id().toString(),
                entry.content().title().in(locale.getLanguage()),
                DateWords.of(entry.content().when(), locale, place.timeline().zone()),
                entry.content().lane().key(),
                address,
                entry.retracted());
    }

    /** The year of the retrospective where the entry lies on it, else the one in which it begins, or ends. */
    private static int year(int own, ChronicleEntry entry) {
        @Nullable LocalDate earliest = entry.span().earliest();
        @Nullable LocalDate latest = entry.span().latest();
        boolean begun = earliest == null || earliest.getYear() <= own;
        boolean ended = latest != null && latest.getYear() < own;
        if (begun && !ended) {
            return own;
        }
        LocalDate known = begun ? latest : earliest;
        return known == null ? own : Math.clamp(known.getYear(), 1, 9999);
    }
}
