package timeline.web.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the API in words.
 *
 * @param answers what it answers, by status
 */
record ShownOperation(
        String id,
        String method,
        String path,
        String summary,
        List<Parameter> parameters,
        Optional<Body> body,
        List<Body> answers) {

    /** A parameter, as the document has it. */
    record Parameter(String name, String in, boolean required, String description) {}

    /**
     * A body, and what it looks like.
     *
     * @param status of an answer; empty for what is sent
     * @param schema a name among the schemas; empty when it has none
     */
    record Body(String status, String type, String schema, String description) {}

    static Map<String, List<ShownOperation>> byTag(JsonNode document) {
        Map<String, List<ShownOperation>> byTag = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> byTag.computeIfAbsent(
                                        method.getValue().at("/tags/0").asString(), tag -> new ArrayList<>())
                                .add(of(document, path.getKey(), method.getKey(), method.getValue()))));
        return byTag;
    }

    private static ShownOperation of(JsonNode document, String path, String method, JsonNode operation) {
        return new ShownOperation(
                operation.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(),
                operation
                        .path("parameters")
                        .valueStream()
                        .map(parameter -> parameter(resolved(document, parameter)))
                        .toList(),
                bodies("", operation.path("requestBody")).stream().findFirst(),
                operation.path("responses").properties().stream()
                        .flatMap(answer -> bodies(answer.getKey(), resolved(document, answer.getValue())).stream())
                        .toList());
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asString(),
                parameter.path("in").asString(),
                parameter.path("required").asBoolean(false),
                parameter.path("description").asString(""));
    }

    private static List<Body> bodies(String status, JsonNode body) {
        String description = body.path("description").asString("");
        return body.path("content").properties().stream()
                .map(content -> new Body(
                        status, content.getKey(), name(content.getValue().at("/schema/$ref")), description))
                .toList();
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static String name(JsonNode ref) {
        return ref.asString("").replaceFirst(".*/", "");
    }
}
