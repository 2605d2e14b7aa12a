package timeline.api.openapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import timeline.api.JsonBody;
import timeline.api.Parameters;
import timeline.life.Precondition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes endpoints: what is written of them, completed by what their methods tell. */
final class Operations {

    private final ObjectNode said;
    private final ObjectNode components;
    private final Schemas schemas;

    /**
     * Describes endpoints of one document.
     *
     * @param said what is written, by method and path
     * @param components parameters are found there, and schemas are added to those that are there
     */
    Operations(ObjectNode said, ObjectNode components) {
        this.said = said;
        this.components = components;
        this.schemas = new Schemas(components.withObject("schemas"));
    }

    /** Adds an endpoint to its path; one that answers another form of what is there already adds that form. */
    void describe(ObjectNode path, String verb, String pattern, RequestMappingInfo info, HandlerMethod method) {
        JsonNode words = said.path(verb + " " + pattern);
        ObjectNode operation = path.withObject(verb.toLowerCase(Locale.ROOT));
        operation.withArray("tags").removeAll().add(tag(pattern));
        operation.put("operationId", id(verb, pattern));
        operation.put("summary", words.path("summary").asString(readable(method)));
        if (words.has("security")) {
            operation.set("security", words.path("security"));
        }
        parameters(operation, verb, pattern, method);
        request(operation, verb, words, info, method);
        answers(operation, words, info, method);
    }

    private void parameters(ObjectNode operation, String verb, String pattern, HandlerMethod method) {
        ArrayNode all = operation.withArray("parameters");
        Set<String> there = new TreeSet<>();
        all.forEach(parameter -> there.add(parameter.toString()));
        Arrays.stream(pattern.split("[{}]"))
                .filter(name -> pattern.contains("{" + name + "}"))
                .forEach(name -> add(all, there, "path", name));
        Parameters.of(method).forEach(name -> add(all, there, "query", name));
        if (has(method, Precondition.class)) {
            add(all, there, "header", "If-Match");
        }
        if (verb.equals("POST") && has(method, HttpServletRequest.class)) {
            add(all, there, "header", "Idempotency-Key");
        }
        if (verb.equals("GET")) {
            add(all, there, "header", "Timeline-Position");
        }
    }

    private void add(ArrayNode all, Set<String> there, String in, String name) {
        ObjectNode parameter = all.objectNode();
        if (components.path("parameters").has(name)) {
            parameter.put("$ref", "#/components/parameters/" + name);
        } else {
            parameter.put("name", name).put("in", in).put("required", in.equals("path"));
            parameter.withObject("schema").put("type", "string");
        }
        if (there.add(parameter.toString())) {
            all.add(parameter);
        }
    }

    private static void request(
            ObjectNode operation, String verb, JsonNode words, RequestMappingInfo info, HandlerMethod method) {
        if (!has(method, JsonBody.class) && !words.has("request")) {
            return;
        }
        ObjectNode body = operation.withObject("requestBody");
        body.put("required", true);
        String usual = verb.equals("PATCH") ? "application/merge-patch+json" : MediaType.APPLICATION_JSON_VALUE;
        String type = words.has("requestType")
                ? words.path("requestType").asString()
                : info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .map(MediaType::toString)
                        .findFirst()
                        .orElse(usual);
        ObjectNode schema = body.withObject("content").withObject(type).withObject("schema");
        if (words.has("request")) {
            schema.put("$ref", "#/components/schemas/" + words.path("request").asString());
        } else {
            schema.put("type", "object");
        }
    }

    private void answers(ObjectNode operation, JsonNode words, RequestMappingInfo info, HandlerMethod method) {
        ObjectNode responses = operation.withObject("responses");
        String status = words.path("status").asString("200");
        ObjectNode answer = responses.withObject(status);
        answer.put("description", words.path("answers").asString("What was asked for, or what it is now."));
        if (status.equals("204")) { // nothing is answered, so nothing is there to be described
            responses.withObject("default").put("$ref", "#/components/responses/Problem");
            return;
        }
        Set<MediaType> types = info.getProducesCondition().getProducibleMediaTypes();
        for (MediaType type : types.isEmpty() ? Set.of(MediaType.APPLICATION_JSON) : types) {
            ObjectNode content = answer.withObject("content").withObject(type.toString());
            content.set("schema", isJson(type) ? json(words, method) : text(responses));
        }
        List.of("ETag", "Timeline-Position")
                .forEach(header ->
                        answer.withObject("headers").withObject(header).put("$ref", "#/components/headers/" + header));
        responses.withObject("default").put("$ref", "#/components/responses/Problem");
    }

    private static boolean isJson(MediaType type) {
        return MediaType.APPLICATION_JSON.includes(type) || "json".equals(type.getSubtypeSuffix());
    }

    private JsonNode json(JsonNode words, HandlerMethod method) {
        if (words.has("answer")) {
            String name = words.path("answer").asString();
            return components.objectNode().put("$ref", "#/components/schemas/" + name);
        }
        return schemas.of(method.getReturnType().getGenericParameterType());
    }

    private static ObjectNode text(ObjectNode responses) {
        return responses.objectNode().put("type", "string");
    }

    private static boolean has(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    /** The last part of a path that is no variable, or what comes behind the timeline. */
    private static String tag(String pattern) {
        String within = pattern.replaceFirst("^/timelines/\\{timeline}/", "/");
        return within.substring(1).replaceFirst("[/:{].*", "");
    }

    private static String id(String verb, String pattern) {
        return verb.toLowerCase(Locale.ROOT)
                + pattern.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    private static String readable(HandlerMethod method) {
        String words = method.getMethod().getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Map.of("get", "Read it", "all", "Read all").getOrDefault(words, words);
    }
}
