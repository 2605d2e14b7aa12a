package timeline.history;

import java.util.List;
import timeline.entry.EntryChange;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an entry has been through.
 *
 * @param changes every step, oldest first; at least the first recording
 */
public record Past(List<EntryChange> changes) {

    /** The version that is recorded now. */
    public long version() {
        return changes.getLast().version();
    }

    public boolean retracted() {
        return changes.reversed().stream()
                .map(EntryChange::event)
                .filter(event -> event.equals("entry-retracted") || event.equals("entry-restored"))
                .findFirst()
                .filter("entry-retracted"::equals)
                .isPresent();
    }

    public ObjectNode now() {
        return at(version());
    }

    /** What it said at a version; later ones are undone by not being applied. */
    public ObjectNode at(long version) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        changes.stream().filter(change -> change.version() <= version).forEach(change -> apply(change, said));
        return said;
    }

    /** What happened after a version. */
    public List<EntryChange> since(long version) {
        return changes.stream().filter(change -> change.version() > version).toList();
    }

    private static void apply(EntryChange change, ObjectNode said) {
        for (EntryChange.Member member : change.changes()) {
            if (member.to() == null) {
                said.remove(member.member());
            } else {
                said.set(member.member(), member.to());
            }
        }
    }
}
