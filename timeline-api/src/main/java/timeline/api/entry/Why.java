package timeline.api.entry;

import java.util.ArrayList;
import java.util.List;
import timeline.api.InputRefused;
import timeline.kind.Problem;
import timeline.text.Unkeepable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Reads why somebody changes what was recorded. */
final class Why {

    private Why() {}

    /**
     * The words, empty when nothing was said.
     *
     * @throws InputRefused when they are none, or cannot be kept
     */
    static String of(JsonNode reason) {
        if (reason.isMissingNode() || reason.isNull()) {
            return "";
        }
        if (!reason.isString()) {
            throw InputRefused.of("/reason", "reason is a string");
        }
        List<Problem> problems = new ArrayList<>();
        Unkeepable.find(reason, (at, detail) -> problems.add(new Problem("/reason", "reason " + detail)));
        if (!problems.isEmpty()) {
            throw InputRefused.of(problems);
        }
        return reason.stringValue();
    }

    static String of(String reason) {
        return of(StringNode.valueOf(reason));
    }
}
