package timeline.api.life;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import timeline.directory.Disclosure;
import timeline.life.Disclose;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A disclosure as JSON.
 *
 * @param entries empty when it is about a thread
 * @param storyline null when it is about entries
 * @param revokedAt null while it holds
 */
record DisclosureBody(
        String id,
        List<UUID> entries,
        @Nullable String storyline,
        String to,
        @Nullable String note,
        Instant disclosedAt,
        @Nullable Instant revokedAt) {

    static DisclosureBody of(Disclosure disclosure) {
        return new DisclosureBody(
                disclosure.id().toString(),
                disclosure.entries(),
                disclosure.storyline().orElse(null),
                disclosure.to(),
                disclosure.note().orElse(null),
                disclosure.disclosedAt(),
                disclosure.revokedAt().orElse(null));
    }

    /** What was asked for, under its id. */
    static ObjectNode said(Disclose command) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", command.disclosure().toString());
        var entries = body.putArray("entries");
        command.entries().forEach(id -> entries.add(id.toString()));
        return body.put("storyline", command.storyline())
                .put("to", command.to())
                .put("note", command.note());
    }

    static ObjectNode revoked(UUID id) {
        return JsonNodeFactory.instance.objectNode().put("id", id.toString()).put("revoked", true);
    }
}
