package timeline.api.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.api.Page;
import timeline.api.Paging;
import timeline.kind.Kind;
import timeline.kind.Kinds;
import timeline.kind.Lane;
import timeline.text.Text;
import tools.jackson.databind.node.ObjectNode;

/** What kinds of entries there are, and what each can say. */
@RestController
class KindsController {

    /**
     * A kind.
     *
     * @param shape {@code point} or {@code interval}: how it is drawn unless its date says otherwise
     * @param details the JSON Schema (2020-12) of its details
     */
    record Body(String key, Lane lane, String shape, Text label, ObjectNode details) {

        static Body of(Kind kind) {
            return new Body(
                    kind.key(),
                    kind.lane(),
                    kind.shape().name().toLowerCase(Locale.ROOT),
                    kind.label(),
                    Kinds.schema(kind));
        }
    }

    /** The whole catalogue. */
    record All(List<Body> items, @Nullable String next, Map<String, Text> lanes) {}

    @GetMapping("/api/v1/kinds")
    All all(Paging paging) {
        Map<String, Text> lanes = new LinkedHashMap<>();
        for (Lane lane : Lane.values()) {
            lanes.put(lane.key(), lane.label());
        }
        Page<Body> page = paging.of(Kinds.all().stream().map(Body::of).toList(), Body::key);
        return new All(page.items(), page.next(), lanes);
    }
}
