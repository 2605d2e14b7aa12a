package timeline.web.docs;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import timeline.api.openapi.OpenApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows the OpenAPI document to people, without script. */
@Controller
class DocsPage {

    private final OpenApi api;

    DocsPage(OpenApi api) {
        this.api = api;
    }

    /** A schema, as it is written. */
    record ShownSchema(String name, String json) {}

    @GetMapping("/docs")
    String show(Model model) {
        ObjectNode document = api.document();
        Map<String, List<ShownOperation>> byTag = ShownOperation.byTag(document);
        model.addAttribute("tags", byTag);
        model.addAttribute("base", document.at("/servers/0/url").asString());
        model.addAttribute("about", document.at("/info/description").asString());
        model.addAttribute(
                "schemas",
                document.at("/components/schemas").properties().stream()
                        .map(schema -> new ShownSchema(schema.getKey(), pretty(schema.getValue())))
                        .toList());
        return "docs/docs";
    }

    private static String pretty(JsonNode schema) {
        return schema.toPrettyString();
    }
}
