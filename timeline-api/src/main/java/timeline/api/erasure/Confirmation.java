package timeline.api.erasure;

import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpStatus;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.kind.Problem;
import tools.jackson.databind.JsonNode;

/** What somebody repeats to say that they mean it: the name of what is to be erased. */
final class Confirmation {

    private static final String AT = "/confirm";

    private Confirmation() {}

    /**
     * Checks the body {@code {"confirm": name}}.
     *
     * @param names what it is called, in any language
     * @param what tells which name is meant
     */
    static void check(JsonBody body, Collection<String> names, String what) {
        JsonNode said = body.only("confirm").path("confirm");
        if (!said.isString()) {
            throw InputRefused.of(AT, "confirm is " + what + ", repeated letter by letter");
        }
        if (!names.contains(said.stringValue())) {
            String detail = "confirm is not " + what + ": nothing was erased";
            throw new InputRefused(
                    HttpStatus.UNPROCESSABLE_CONTENT, "not-confirmed", detail, List.of(new Problem(AT, detail)));
        }
    }
}
