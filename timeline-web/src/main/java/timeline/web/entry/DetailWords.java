package timeline.web.entry;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.kind.Kind;
import timeline.kind.Kinds;
import tools.jackson.databind.JsonNode;

/** Says what an entry's details say, member by member, in the reader's language. */
public final class DetailWords {

    private final Typed values;
    private final Locale locale;

    private DetailWords(Typed values, Locale locale) {
        this.values = values;
        this.locale = locale;
    }

    /** Words by label, in the order of the kind's record; of a custom kind by member. */
    public static Map<String, String> of(String kind, JsonNode details, Locale locale) {
        Map<String, String> said = new LinkedHashMap<>();
        Optional<Kind> known = Kinds.find(kind);
        if (known.isEmpty()) {
            details.properties().forEach(member -> said.put(member.getKey(), plain(member.getValue())));
            return said;
        }
        Typed values = FormValues.details(details);
        DetailWords words = new DetailWords(values, locale);
        DetailFields.of(known.get(), locale.getLanguage(), values).stream()
                .filter(field -> field.filled(values))
                .forEach(field -> said.put(field.label(), words.say(field)));
        return said;
    }

    private String say(DetailField field) {
        String value = values.get(field.name());
        return switch (field.type()) {
            case TEXT, WHOLE, NUMBER, TIME -> value;
            case DATE -> DateWords.of(Edtf.parse(value), locale, ZoneOffset.UTC);
            case CHOICE -> chosen(field.options(), value);
            case LIST -> value.lines().collect(Collectors.joining(", "));
            case GROUP -> joined(field.fields(), " ");
            case ROWS -> joined(field.fields(), ", ");
        };
    }

    private String joined(List<DetailField> fields, String between) {
        return fields.stream()
                .filter(field -> field.filled(values))
                .map(this::say)
                .collect(Collectors.joining(between));
    }

    private static String chosen(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private static String plain(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
