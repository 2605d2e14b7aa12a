package timeline.api.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import timeline.kind.Kind;
import timeline.kind.Kinds;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI 3.1 document of the API: paths, parameters and answers as the endpoints have them, words and the shapes of
 * free JSON from {@code openapi.json}.
 */
@Component
public class OpenApi {

    /** Where it is answered. */
    public static final String PATH = "/openapi.json";

    private static final String BASE = "/api/v1";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    OpenApi(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The document, made anew. */
    public ObjectNode document() {
        ObjectNode document = written();
        ObjectNode said = (ObjectNode) document.remove("x-operations");
        kinds(document.withObject("/components/schemas"));
        Operations operations = new Operations(said, document.withObject("/components"));
        Map<String, ObjectNode> paths = new TreeMap<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(endpoint -> add(paths, endpoint.getKey(), endpoint.getValue(), operations));
        paths.forEach(document.withObject("/paths")::set);
        return document;
    }

    private static void add(
            Map<String, ObjectNode> paths, RequestMappingInfo info, HandlerMethod method, Operations operations) {
        for (String pattern : info.getPatternValues()) {
            if (pattern.startsWith(BASE)) {
                String path = pattern.substring(BASE.length()).replaceAll("\\{(\\w+):[^}]*}", "{$1}");
                for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
                    operations.describe(
                            paths.computeIfAbsent(path, none -> StrictJson.MAPPER.createObjectNode()),
                            verb.name(),
                            path,
                            info,
                            method);
                }
            }
        }
    }

    /** An entry's details by its kind, as {@code /kinds} tells them. */
    private static void kinds(ObjectNode schemas) {
        ArrayNode byKind = schemas.withObject("Content").putArray("allOf");
        for (Kind kind : Kinds.all()) {
            String name = "details-" + kind.key();
            schemas.set(name, Kinds.schema(kind));
            ObjectNode rule = byKind.addObject();
            rule.withObject("/if/properties/kind").put("const", kind.key());
            rule.withObject("/then/properties/details").put("$ref", "#/components/schemas/" + name);
        }
    }

    private static ObjectNode written() {
        try (InputStream file =
                Objects.requireNonNull(OpenApi.class.getResourceAsStream("/timeline/api/openapi.json"))) {
            return (ObjectNode) StrictJson.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
