package timeline.api.entry;

import java.util.Locale;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.date.Edtf;
import timeline.date.EdtfRejected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When something came to its end, and why that is said now. */
record Ending(Edtf when, String reason) {

    static Ending of(JsonBody body) {
        ObjectNode said = body.only("when", "reason");
        return new Ending(when(said.path("when")), Why.of(said.path("reason")));
    }

    private static Edtf when(JsonNode when) {
        if (!when.isString()) {
            throw InputRefused.of("/when", "when is required: the last day, such as \"2022-12-24\"");
        }
        try {
            return Edtf.parse(when.asString());
        } catch (EdtfRejected e) {
            throw InputRefused.of("/when", e.messageIn(Locale.ENGLISH));
        }
    }
}
