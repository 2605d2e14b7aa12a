package timeline.api.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what records look like as JSON, by JSON Schema. */
final class Schemas {

    private final ObjectNode known;

    /**
     * Adds to schemas.
     *
     * @param known by name; what is there already stands for the record of that name
     */
    Schemas(ObjectNode known) {
        this.known = known;
    }

    /** The schema of a type, or where it is. */
    ObjectNode of(Type type) {
        return of(ResolvableType.forType(type));
    }

    private ObjectNode of(ResolvableType type) {
        Class<?> raw = type.resolve(Object.class);
        if (raw == ResponseEntity.class || raw == Optional.class) {
            return of(type.getGeneric(0));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode list = typed("array");
            list.set("items", of(type.as(Collection.class).getGeneric(0)));
            return list;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = typed("object");
            map.set("additionalProperties", of(type.as(Map.class).getGeneric(1)));
            return map;
        }
        return known.has(raw.getSimpleName()) || raw.isRecord() ? named(type, raw) : simple(raw);
    }

    private static ObjectNode simple(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode words = typed("string");
            Arrays.stream(type.getEnumConstants())
                    .forEach(one -> words.withArray("enum").add(StrictJson.MAPPER.valueToTree(one)));
            return words;
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return typed("integer");
        }
        if (type == Instant.class || type == LocalDate.class || type == UUID.class) {
            String format = type == Instant.class ? "date-time" : type == UUID.class ? "uuid" : "date";
            return typed("string").put("format", format);
        }
        if (type == String.class) {
            return typed("string");
        }
        return JsonNode.class.isAssignableFrom(type) ? StrictJson.MAPPER.createObjectNode() : typed("object");
    }

    private ObjectNode named(ResolvableType type, Class<?> raw) {
        Optional<RecordComponent> value = value(raw);
        if (value.isPresent()) {
            return of(value.get().getGenericType());
        }
        String name = name(type, raw);
        if (!known.has(name)) {
            ObjectNode schema = known.putObject(name).put("type", "object");
            for (RecordComponent component : raw.getRecordComponents()) {
                if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                    schema.withObject("properties").set(component.getName(), property(component, type));
                    schema.withArray("required").add(component.getName());
                }
            }
        }
        return StrictJson.MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode property(RecordComponent component, ResolvableType owner) {
        ObjectNode schema = of(ResolvableType.forType(component.getGenericType(), owner));
        AnnotatedType type = component.getAnnotatedType();
        if (!type.isAnnotationPresent(Nullable.class)) {
            return schema;
        }
        ObjectNode either = StrictJson.MAPPER.createObjectNode();
        either.withArray("anyOf").add(schema).add(typed("null"));
        return either;
    }

    /** The one component that stands for the whole, as in an id. */
    private static Optional<RecordComponent> value(Class<?> type) {
        return Arrays.stream(type.isRecord() ? type.getRecordComponents() : new RecordComponent[0])
                .filter(component -> isValue(component) || isValue(component.getAccessor()))
                .findFirst();
    }

    private static boolean isValue(AnnotatedElement element) {
        return element.isAnnotationPresent(JsonValue.class);
    }

    /** An inner record is named after what is around it, too: there is a {@code Body} in many controllers. */
    private static String name(ResolvableType type, Class<?> raw) {
        Class<?> around = raw.getEnclosingClass();
        String outer = around == null ? "" : around.getSimpleName().replace("Controller", "");
        Class<?> of = type.hasGenerics() && type.getType() instanceof ParameterizedType
                ? type.getGeneric(0).resolve(Object.class)
                : null;
        return outer + raw.getSimpleName() + (of == null ? "" : "Of" + name(type.getGeneric(0), of));
    }

    private static ObjectNode typed(String type) {
        return StrictJson.MAPPER.createObjectNode().put("type", type);
    }
}
