package timeline.api.entry;

import java.util.List;
import java.util.Locale;
import timeline.entry.EntryId;
import timeline.relation.Warning;

/**
 * A warning as it is answered.
 *
 * @param type stable, for programs
 * @param detail for people, in the reader's language
 * @param entries which entries it speaks of
 */
record ToldWarning(String type, String detail, List<String> entries) {

    static List<ToldWarning> all(List<Warning> warnings, Locale locale) {
        return warnings.stream()
                .map(warning -> new ToldWarning(
                        warning.type(),
                        warning.in(locale),
                        warning.entries().stream().map(EntryId::toString).toList()))
                .toList();
    }
}
