package timeline.api.entry;

import java.util.Set;
import org.springframework.stereotype.Component;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.api.MergePatch;
import timeline.entry.CorrectEntry;
import timeline.entry.EntryContent;
import timeline.entry.EntryHistory;
import timeline.entry.EntryId;
import timeline.entry.EntryKey;
import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import tools.jackson.databind.node.ObjectNode;

/** Makes a correction of a merge patch (RFC 7396); the patch's {@code reason} says why and is no part of the entry. */
@Component
class EntryCorrections {

    /** What the service says of an entry, and nobody else. */
    private static final Set<String> NOT_SAID = Set.of(
            "id",
            "version",
            "recordedAt",
            "recordedBy",
            "ongoing",
            "retracted",
            "earliest",
            "latest",
            "ageAtEvent",
            "warnings");

    private final EntryHistory history;

    EntryCorrections(EntryHistory history) {
        this.history = history;
    }

    /** The correction of an entry as it stands in the log at this moment. */
    CorrectEntry command(Timeline timeline, EntryId entry, JsonBody body, Precondition seen, AccountId by) {
        String reason = Why.of(body.object().path("reason"));
        return new CorrectEntry(timeline.id(), entry, content(timeline, entry, body, seen), reason, seen, by);
    }

    /**
     * What a patch makes of an entry as it stands in the log at this moment.
     *
     * @throws Rejected when the sender saw another version: what it meant to say of that one may not fit this one
     */
    EntryContent content(Timeline timeline, EntryId entry, JsonBody body, Precondition seen) {
        ObjectNode patch = body.object().deepCopy();
        patch.remove("reason");
        EntryHistory.Now now = history.now(new EntryKey(timeline.id(), entry))
                .orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "there is no such entry on this timeline"));
        seen.check(now.version());
        NOT_SAID.stream().filter(patch::has).findFirst().ifPresent(name -> {
            throw InputRefused.of("/" + name, name + " is worked out by the service; leave it out");
        });
        return NewEntry.checked(MergePatch.apply(now.content().said(), patch));
    }
}
