package timeline.kind;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object whose members are the components of a record, and no others. */
record RecordForm(Constructor<?> constructor, List<Member> members) implements Form {

    static RecordForm of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new RecordForm(
                    type.getDeclaredConstructor(types),
                    Stream.of(components).map(Member::of).toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " is not a record", impossible);
        }
    }

    @Override
    public Optional<Object> read(JsonNode json, Place place) {
        if (!json.isObject()) {
            return place.refuse("Write an object here, in braces", json);
        }
        int before = place.problems().size();
        List<Object> values = new ArrayList<>(members.size());
        for (Member member : members) {
            member.read(json, place).ifPresent(values::add);
        }
        refuseUnknown(json, place);
        return place.problems().size() == before ? Optional.of(create(values.toArray())) : Optional.empty();
    }

    private void refuseUnknown(JsonNode json, Place place) {
        for (String name : json.propertyNames()) {
            if (!knows(name)) {
                place.at(name).refuse(unknown(name));
            }
        }
    }

    private boolean knows(String name) {
        for (Member member : members) {
            if (member.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private String unknown(String name) {
        List<String> known = members.stream().map(Member::name).toList();
        String guess = Nearest.to(name, known)
                .map(nearest -> "did you mean \"" + nearest + "\"? ")
                .orElse("leave it out, or say it in the note. ");
        return "There is no member " + Place.quote(name) + " here; " + guess + "Known: " + String.join(", ", known)
                + ".";
    }

    private Object create(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot create " + constructor.getDeclaringClass(), broken);
        }
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        members.forEach(member -> properties.set(member.name(), titled(member)));
        List<Member> required = members.stream().filter(Member::required).toList();
        required.forEach(member -> schema.withArray("required").add(member.name()));
        return schema.put("additionalProperties", false);
    }

    private ObjectNode titled(Member member) {
        ObjectNode schema = member.form().schema();
        return schema.put(
                "title",
                Labels.member(constructor.getDeclaringClass(), member.name()).in("en"));
    }
}
