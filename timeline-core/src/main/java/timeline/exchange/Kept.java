package timeline.exchange;

import tools.jackson.databind.JsonNode;

/** Compares what was said with what was understood of it. */
final class Kept {

    private Kept() {}

    /** Whether all that was said is in what was understood; what that has beside it is a default. */
    static boolean all(JsonNode said, JsonNode understood) {
        if (said.isObject() && understood.isObject()) {
            return said.propertyStream()
                    .allMatch(member -> all(member.getValue(), understood.path(member.getKey()))
                            || (member.getValue().isNull() && !understood.has(member.getKey())));
        }
        if (said.isArray() && understood.isArray() && said.size() == understood.size()) {
            for (int i = 0; i < said.size(); i++) {
                if (!all(said.path(i), understood.path(i))) {
                    return false;
                }
            }
            return true;
        }
        return said.equals(understood);
    }
}
