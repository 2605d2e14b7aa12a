package timeline.kind;

import tools.jackson.databind.node.ObjectNode;

/** The details of an {@code x-...} kind: any JSON object. */
public record CustomDetails(ObjectNode members) implements Details {

    public CustomDetails {
        members = members.deepCopy();
    }
}
