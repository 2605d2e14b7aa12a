package timeline.api;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396). */
public final class MergePatch {

    private MergePatch() {}

    /** The target with the patch applied to it: null removes, objects merge, everything else replaces. */
    public static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        ObjectNode patched = target.deepCopy();
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (value.isNull()) {
                patched.remove(name);
            } else if (value instanceof ObjectNode inner) {
                ObjectNode within = patched.path(name) instanceof ObjectNode there ? there : patched.objectNode();
                patched.set(name, apply(within, inner));
            } else {
                patched.set(name, value);
            }
        }
        return patched;
    }
}
