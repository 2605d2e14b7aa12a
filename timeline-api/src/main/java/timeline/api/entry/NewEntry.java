package timeline.api.entry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.EntryReader;
import timeline.entry.EntryReader.Read;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client records: an entry, under an id of its own choice or one made here.
 *
 * @param mayBeNamedByOthers false for an id that was only just made: no entry can have named it
 */
record NewEntry(EntryId id, EntryContent content, boolean mayBeNamedByOthers) {

    /**
     * Reads it.
     *
     * @throws InputRefused with everything that is wrong with it
     */
    static NewEntry of(JsonBody body) {
        ObjectNode said = body.object();
        JsonNode sent = said.remove("id");
        return new NewEntry(id(sent), checked(said), sent != null);
    }

    /** Content that may be recorded. */
    static EntryContent checked(ObjectNode said) {
        return switch (EntryReader.read(said)) {
            case Read.Accepted accepted -> accepted.content();
            case Read.Refused refused -> throw InputRefused.of(refused.problems());
        };
    }

    private static EntryId id(@Nullable JsonNode sent) {
        if (sent == null || sent.isNull()) {
            return EntryId.next();
        }
        try {
            return new EntryId(UUID.fromString(sent.asString("")));
        } catch (IllegalArgumentException e) {
            throw InputRefused.of("/id", "id is a UUID, or is left out");
        }
    }
}
