package timeline.web.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import timeline.date.typed.Reading;

/**
 * A form for an entry as it is shown.
 *
 * @param action where it is sent
 * @param year the year of the page that it belongs to
 * @param version of the entry that is corrected; empty for a new one
 * @param typed what stands in its fields
 * @param faults what is wrong, in words, by field
 * @param choices the readings of the date among which to choose
 * @param others the entries that it may be related to; empty where the form does not ask
 * @param detailsOf the kind whose details it has fields for; empty for none
 */
public record EntryForm(
        String action,
        int year,
        String version,
        Typed typed,
        Map<String, String> faults,
        List<Reading> choices,
        List<TextField> titles,
        List<TextField> notes,
        List<KindGroup> kinds,
        List<Option> lanes,
        List<Option> subjects,
        List<Option> storylines,
        List<Option> others,
        String detailsOf,
        List<DetailField> details) {

    /** The kinds of one lane. */
    record KindGroup(String label, List<Option> kinds) {}

    /**
     * A field for words.
     *
     * @param language what the language calls itself; empty for the timeline's own
     * @param tag of the language; empty for the timeline's own
     */
    record TextField(String name, String tag, String language) {}

    /** What stands in a field. */
    public String value(String field) {
        return typed.get(field);
    }

    /** What is wrong with a field; empty when nothing is. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    /** Whether an entry is chosen in a field for several. */
    public boolean chosen(String field, String entry) {
        return typed.get(field).lines().anyMatch(entry::equals);
    }

    /** Whether another entry is named, or wrong. */
    public boolean related() {
        return Stream.concat(FormValues.OTHER.stream(), FormValues.OTHERS.stream())
                .anyMatch(field -> !typed.blank(field) || faults.containsKey(field));
    }

    /** Whether something was typed, or is wrong, among what few entries need. */
    public boolean more() {
        return List.of("storyline", "note", "count", "tags", "lane").stream()
                        .anyMatch(field -> !typed.blank(field) || faults.containsKey(field))
                || notes.stream().anyMatch(note -> !typed.blank(note.name()));
    }
}
