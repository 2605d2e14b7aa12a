package timeline.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.kind.Block;
import timeline.kind.BlockWords;
import timeline.kind.Choice;
import timeline.kind.Kind;
import timeline.kind.Kinds;
import timeline.kind.Labels;
import tools.jackson.databind.JsonNode;

/** Says what an entry's details say, member by member, in the reader's language. */
public final class DetailWords {

    private final Locale locale;

    private DetailWords(Locale locale) {
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
        DetailWords words = new DetailWords(locale);
        Class<?> owner = known.get().details();
        for (RecordComponent component : owner.getRecordComponents()) {
            String value = words.value(component, details);
            if (!value.isBlank()) {
                said.put(Labels.member(owner, member(component)).in(locale.getLanguage()), value);
            }
        }
        return said;
    }

    private String value(RecordComponent component, JsonNode owner) {
        JsonNode value = owner.path(member(component));
        Class<?> type = type(component.getGenericType());
        if (!value.isArray()) {
            return one(type, value);
        }
        return value.valueStream()
                .map(item -> one(type, item))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String one(Class<?> type, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (type == Block.class
                && value.path("start").isString()
                && value.path("end").isString()) {
            return block(value);
        }
        if (type.isRecord() && value.isObject()) {
            return Stream.of(type.getRecordComponents())
                    .map(part -> value(part, value))
                    .filter(words -> !words.isBlank())
                    .collect(Collectors.joining(" "));
        }
        if (type == Edtf.class) {
            return DateWords.of(Edtf.parse(value.asString()), locale, ZoneOffset.UTC);
        }
        return type.isEnum() ? chosen(type, value.asString()) : plain(value);
    }

    /** A part of a day, with its length: it may cross midnight, and nobody should have to reckon. */
    private String block(JsonNode said) {
        LocalTime start = LocalTime.parse(said.path("start").asString());
        LocalTime end = LocalTime.parse(said.path("end").asString());
        String length = BlockWords.length(new Block(start, end, Optional.empty()), locale.getLanguage());
        String what = said.path("what").asString("");
        return (start + "–" + end + " (" + length + ") " + what).strip();
    }

    private String chosen(Class<?> type, String key) {
        return Stream.of(type.getEnumConstants())
                .map(Choice.class::cast)
                .filter(choice -> choice.key().equals(key))
                .map(choice -> choice.label().in(locale.getLanguage()))
                .findFirst()
                .orElse(key);
    }

    private static String member(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    /** What an {@code Optional} or a list is of. */
    private static Class<?> type(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : (Class<?>) type;
    }

    private static String plain(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
