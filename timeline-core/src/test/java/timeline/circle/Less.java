package timeline.circle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import timeline.entry.CorrectEntry;
import timeline.entry.EndEntry;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.RecordEntry;
import timeline.entry.RestoreEntry;
import timeline.entry.RetractEntry;
import timeline.retrospective.AddItem;
import timeline.retrospective.ChangeItem;
import timeline.retrospective.ItemId;
import timeline.retrospective.MoveItem;
import timeline.retrospective.RemoveItem;
import timeline.retrospective.SayOutcome;
import timeline.retrospective.Section;
import timeline.retrospective.SetSections;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves out of a history what was never there. */
final class Less {

    private Less() {}

    /** The same command where some entries and items were never there; empty where nothing is left of it. */
    static Optional<Object> of(
            Object command,
            Set<EntryId> entries,
            Set<ItemId> items,
            BiPredicate<Integer, Section> section,
            boolean named) {
        return Optional.ofNullable(
                switch (command) {
                    case RecordEntry record ->
                        entries.contains(record.entry())
                                ? null
                                : new RecordEntry(
                                        record.timeline(),
                                        record.entry(),
                                        less(record.content(), entries, named),
                                        record.by());
                    case CorrectEntry correct ->
                        entries.contains(correct.entry())
                                ? null
                                : new CorrectEntry(
                                        correct.timeline(),
                                        correct.entry(),
                                        less(correct.content(), entries, named),
                                        correct.reason(),
                                        correct.seen(),
                                        correct.by());
                    case EndEntry end -> entries.contains(end.entry()) ? null : end;
                    case RetractEntry retract -> entries.contains(retract.entry()) ? null : retract;
                    case RestoreEntry restore -> entries.contains(restore.entry()) ? null : restore;
                    case SetSections set ->
                        new SetSections(
                                set.timeline(),
                                set.year(),
                                set.sections().stream()
                                        .filter(one -> section.test(set.year(), one))
                                        .toList(),
                                set.seen(),
                                set.by());
                    case AddItem add -> items.contains(add.item()) ? null : add;
                    case ChangeItem change -> items.contains(change.item()) ? null : change;
                    case MoveItem move -> items.contains(move.item()) ? null : move;
                    case RemoveItem remove -> items.contains(remove.item()) ? null : remove;
                    case SayOutcome say -> items.contains(say.said().item()) ? null : say;
                    default -> command;
                });
    }

    /** What names an entry that never was either names it still, or does not. */
    private static EntryContent less(EntryContent content, Set<EntryId> gone, boolean named) {
        if (named) {
            return content;
        }
        ObjectNode said = content.said();
        for (String one : List.of("partOf", "refines")) {
            if (said.has(one)
                    && gone.contains(new EntryId(UUID.fromString(said.path(one).asString())))) {
                said.remove(one);
            }
        }
        for (String many : List.of("after", "causedBy")) {
            if (said.path(many) instanceof ArrayNode ids) {
                ids.removeIf(id -> gone.contains(new EntryId(UUID.fromString(id.asString()))));
                if (ids.isEmpty()) {
                    said.remove(many);
                }
            }
        }
        return StrictJson.MAPPER.treeToValue(said, EntryContent.class);
    }
}
