package timeline.web.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import timeline.date.Edtf;
import timeline.kind.Choice;
import timeline.kind.Kind;
import timeline.kind.Kinds;
import timeline.kind.Labels;
import tools.jackson.databind.JsonNode;

/** The fields of a kind's details, made of its record and its schema: a new kind needs no form of its own. */
final class DetailFields {

    static final String DETAILS = "details";

    private final String language;
    private final Typed typed;

    private DetailFields(String language, Typed typed) {
        this.language = language;
        this.typed = typed;
    }

    /**
     * The fields of a kind.
     *
     * @param typed what is there already, which tells how many rows a list needs
     */
    static List<DetailField> of(Kind kind, String language, Typed typed) {
        return new DetailFields(language, typed).members(kind.details(), Kinds.schema(kind), DETAILS);
    }

    private List<DetailField> members(Class<?> owner, JsonNode schema, String at) {
        return Stream.of(owner.getRecordComponents())
                .map(component -> field(owner, component, schema, at))
                .toList();
    }

    private DetailField field(Class<?> owner, RecordComponent component, JsonNode schema, String at) {
        String member = member(component);
        String name = at + "." + member;
        String label = Labels.member(owner, member).in(language);
        boolean required = schema.path("required")
                .valueStream()
                .anyMatch(known -> known.asString().equals(member));
        JsonNode own = schema.path("properties").path(member);
        Class<?> value = value(component.getGenericType());
        if (component.getType() == List.class) {
            return value.isRecord()
                    ? new DetailField(name, label, DetailField.Type.ROWS, required, List.of(), rows(value, own, name))
                    : new DetailField(name, label, DetailField.Type.LIST, required, List.of(), List.of());
        }
        if (value.isRecord()) {
            return new DetailField(name, label, DetailField.Type.GROUP, required, List.of(), members(value, own, name));
        }
        return new DetailField(name, label, type(value), required, options(value), List.of());
    }

    private List<DetailField> rows(Class<?> row, JsonNode schema, String name) {
        int filled = typed.under(name)
                .filter(field -> !typed.blank(field))
                .mapToInt(field -> index(field, name) + 1)
                .max()
                .orElse(0);
        return IntStream.rangeClosed(0, filled)
                .mapToObj(i -> name + "." + i)
                .map(at -> new DetailField(
                        at, "", DetailField.Type.GROUP, false, List.of(), members(row, schema.path("items"), at)))
                .toList();
    }

    private static int index(String field, String name) {
        String number = field.substring(name.length() + 1).split("\\.", 2)[0];
        return number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
    }

    private List<Option> options(Class<?> value) {
        return value.isEnum()
                ? Stream.of(value.getEnumConstants())
                        .map(Choice.class::cast)
                        .map(choice -> new Option(choice.key(), choice.label().in(language)))
                        .toList()
                : List.of();
    }

    private static DetailField.Type type(Class<?> value) {
        if (value.isEnum()) {
            return DetailField.Type.CHOICE;
        }
        if (value == Integer.class) {
            return DetailField.Type.WHOLE;
        }
        if (value == BigDecimal.class) {
            return DetailField.Type.NUMBER;
        }
        if (value == LocalTime.class) {
            return DetailField.Type.TIME;
        }
        return value == Edtf.class ? DetailField.Type.DATE : DetailField.Type.TEXT;
    }

    private static String member(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    /** What an {@code Optional} or a list is of. */
    private static Class<?> value(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : (Class<?>) type;
    }
}
