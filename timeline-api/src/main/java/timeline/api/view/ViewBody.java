package timeline.api.view;

import timeline.api.InputRefused;
import timeline.view.ViewDefinition;
import timeline.view.ViewKey;
import timeline.view.ViewReader;
import timeline.view.ViewReader.Read;
import timeline.viewed.SavedView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A view as clients send and read it: its name beside its definition. */
final class ViewBody {

    private static final String NAME = "name";

    private ViewBody() {}

    /**
     * The name that a body says.
     *
     * @throws InputRefused when it says none that can be one
     */
    static String name(ObjectNode sent) {
        return checked(sent.path(NAME).isString() ? sent.path(NAME).asString() : "");
    }

    static String checked(String name) {
        if (!ViewKey.named(name)) {
            throw InputRefused.of(
                    "/name", "name is at most 63 lower-case letters, digits and hyphens, such as treatments-by-month");
        }
        return name;
    }

    /** The definition under a name of the path; a body that repeats it says nothing more by it. */
    static ViewDefinition definition(String name, ObjectNode sent) {
        ObjectNode said = sent.deepCopy();
        JsonNode repeated = said.remove(NAME);
        if (repeated != null && !repeated.asString("").equals(name)) {
            throw InputRefused.of("/name", "the name of the body is another than the name of the path");
        }
        return switch (ViewReader.read(said)) {
            case Read.Accepted accepted -> accepted.definition();
            case Read.Refused refused -> throw InputRefused.of(refused.problems());
        };
    }

    static ObjectNode of(String name, ViewDefinition definition) {
        ObjectNode said = definition.said();
        ObjectNode body = said.objectNode();
        body.put(NAME, name);
        return body.setAll(said);
    }

    static ObjectNode of(SavedView view) {
        return of(view.name(), view.definition());
    }
}
