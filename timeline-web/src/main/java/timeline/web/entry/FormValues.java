package timeline.web.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import timeline.date.Edtf;
import timeline.entry.EntryContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a form shows of an entry before anybody types: the way back from JSON to fields. */
final class FormValues {

    /** Members that are one string in JSON as in the form. */
    static final List<String> PLAIN = List.of("kind", "lane", "subject", "storyline");

    /** Members that are words in one language or in several. */
    static final List<String> WORDS = List.of("title", "note");

    /** Members that name one other entry. */
    static final List<String> OTHER = List.of("partOf", "refines");

    /** Members that name other entries, in the form one a line. */
    static final List<String> OTHERS = List.of("after", "causedBy");

    private FormValues() {}

    static Typed of(ObjectNode said, WhenReader dates) {
        Map<String, String> values = new LinkedHashMap<>();
        PLAIN.forEach(member -> values.put(member, said.path(member).asString("")));
        if (values.getOrDefault("subject", "").isEmpty()) {
            values.put("subject", EntryContent.ME);
        }
        if (said.path("when").isString()) {
            values.put("when", dates.editable(Edtf.parse(said.path("when").asString())));
        }
        OTHER.forEach(member -> values.put(member, said.path(member).asString("")));
        OTHERS.forEach(member -> values.put(
                member, said.path(member).valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"))));
        WORDS.forEach(member -> words(member, said.path(member), values));
        values.put("count", said.path("count").asString(""));
        values.put(
                "tags", said.path("tags").valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
        flatten(DetailFields.DETAILS, said.path("details"), values);
        return new Typed(values);
    }

    /** The fields of details alone. */
    static Typed details(JsonNode details) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten(DetailFields.DETAILS, details, values);
        return new Typed(values);
    }

    private static void words(String member, JsonNode said, Map<String, String> values) {
        if (said.isObject()) {
            said.properties()
                    .forEach(words -> values.put(
                            member + "." + words.getKey(), words.getValue().asString()));
        } else {
            values.put(member, said.asString(""));
        }
    }

    private static void flatten(String at, JsonNode said, Map<String, String> values) {
        switch (said.getNodeType()) {
            case OBJECT ->
                said.properties().forEach(member -> flatten(at + "." + member.getKey(), member.getValue(), values));
            case ARRAY -> list(at, said, values);
            case NULL, MISSING -> {}
            default -> values.put(at, said.asString());
        }
    }

    private static void list(String at, JsonNode list, Map<String, String> values) {
        boolean groups = list.valueStream().anyMatch(JsonNode::isContainer);
        if (!groups) {
            values.put(at, list.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n")));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            flatten(at + "." + i, list.path(i), values);
        }
    }
}
