package timeline.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import timeline.date.Edtf;
import tools.jackson.databind.JsonNode;

/**
 * A component of a record as a member of a JSON object.
 *
 * @param absent what the component is when the member is absent; empty when it must not be
 * @param optional whether the component is an {@code Optional}
 */
record Member(String name, Form form, Optional<Object> absent, boolean optional) {

    static Member of(RecordComponent component) {
        Type type = component.getGenericType();
        if (!(type instanceof ParameterizedType generic)) {
            return new Member(name(component), form(component.getType(), component), Optional.empty(), false);
        }
        Form inner = form((Class<?>) generic.getActualTypeArguments()[0], component);
        if (component.getType() == List.class) {
            boolean required = component.isAnnotationPresent(Required.class);
            Optional<Object> absent = required ? Optional.empty() : Optional.of(List.of());
            return new Member(name(component), new ListForm(inner, required), absent, false);
        }
        return new Member(name(component), inner, Optional.of(Optional.empty()), true);
    }

    boolean required() {
        return absent.isEmpty();
    }

    Optional<Object> read(JsonNode object, Place place) {
        Place here = place.at(name);
        if (!object.has(name)) {
            return required() ? here.refuse("This is missing; add the member \"" + name + "\".") : absent;
        }
        Optional<Object> value = form.read(object.get(name), here);
        return optional ? value.map(Optional::of) : value;
    }

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static Form form(Class<?> type, RecordComponent component) {
        if (type == String.class) {
            return component.isAnnotationPresent(Ucum.class) ? TextForm.ucum() : TextForm.words();
        }
        if (type == Integer.class) {
            return new CountForm(component.getAnnotation(AtLeast.class).value());
        }
        if (type == BigDecimal.class) {
            return new AmountForm();
        }
        if (type == LocalTime.class) {
            return TextForm.timeOfDay();
        }
        if (type == Edtf.class) {
            return TextForm.edtf();
        }
        return type.isEnum() ? ChoiceForm.of(type) : RecordForm.of(type);
    }
}
