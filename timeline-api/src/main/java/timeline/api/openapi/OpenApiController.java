package timeline.api.openapi;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Answers the document, to whoever asks: it tells of no life. */
@RestController
class OpenApiController {

    private final OpenApi document;

    OpenApiController(OpenApi document) {
        this.document = document;
    }

    @GetMapping(path = OpenApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode document() {
        return document.document();
    }
}
