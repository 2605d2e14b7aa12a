package timeline.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import timeline.date.EdtfRejected;
import timeline.life.Erased;
import timeline.life.EventName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the history of an entry from its own events; sees what the running transaction wrote. */
@Component
public class EntryHistory {

    private final EventStore log;

    EntryHistory(EventStore log) {
        this.log = log;
    }

    /** Every step, oldest first; empty when there is no such entry. */
    public List<EntryChange> of(EntryKey key) {
        Steps steps = new Steps();
        log.readEvents(key.toString()).asStream().forEach(steps::add);
        return List.copyOf(steps.changes);
    }

    /**
     * An entry as it stands.
     *
     * @param version counts its events from 1
     */
    public record Now(long version, EntryContent content) {}

    /** What is said of an entry now; empty when there is no such entry. */
    public Optional<Now> now(EntryKey key) {
        Steps steps = new Steps();
        log.readEvents(key.toString()).asStream().forEach(steps::add);
        return Optional.ofNullable(steps.content)
                .map(content -> new Now(steps.changes.getLast().version(), content));
    }

    /**
     * What an entry would say after a command, for those who look at it beside others before it is decided.
     *
     * @return empty where nothing would be said: of what is retracted, and where the command cannot be followed
     */
    public Optional<EntryContent> after(EntryCommand command) {
        Steps steps = new Steps();
        log.readEvents(command.key().toString()).asStream().forEach(steps::add);
        Optional<EntryContent> now = Optional.ofNullable(steps.content);
        return switch (command) {
            case RecordEntry record -> now.or(() -> Optional.of(record.content()));
            case CorrectEntry correct -> Optional.of(correct.content());
            case EndEntry end -> now.flatMap(content -> ended(content, end));
            case RetractEntry retract -> Optional.empty();
            case RestoreEntry restore -> now;
            case UndoEntry undo -> steps.undone();
        };
    }

    private static Optional<EntryContent> ended(EntryContent content, EndEntry end) {
        try {
            return Optional.of(content.endingAt(end.when()));
        } catch (EdtfRejected e) {
            return Optional.empty();
        }
    }

    private static final class Steps {

        private final List<EntryChange> changes = new ArrayList<>();
        private @Nullable EntryContent content;
        private @Nullable EntryContent before;
        private @Nullable EntryEvent last;

        private Optional<EntryContent> undone() {
            return switch (last) {
                case EntryCorrected corrected -> Optional.ofNullable(before);
                case EntryEnded ended -> Optional.ofNullable(before);
                case EntryRetracted retracted -> Optional.ofNullable(content);
                case null, default -> Optional.empty();
            };
        }

        private void add(DomainEventMessage<?> message) {
            if (message.getPayload() instanceof Erased) {
                List<EntryChange.Member> gone = changed(said(content), said(null));
                content = null;
                last = null;
                changes.add(EntryChange.erased(message.getSequenceNumber() + 1, message.getTimestamp(), gone));
            }
            if (message.getPayload() instanceof EntryEvent event) {
                before = content;
                content = after(event);
                last = event;
                changes.add(new EntryChange(
                        message.getSequenceNumber() + 1,
                        event.getClass().getAnnotation(EventName.class).value(),
                        message.getTimestamp(),
                        event.by(),
                        reason(event),
                        changed(said(before), said(content))));
            }
        }

        private @Nullable EntryContent after(EntryEvent event) {
            return switch (event) {
                case EntryRecorded recorded -> recorded.content();
                case EntryCorrected corrected -> corrected.content();
                case EntryEnded ended -> content == null ? null : content.endingAt(ended.when());
                case EntryRetracted retracted -> content;
                case EntryRestored restored -> content;
            };
        }

        private static String reason(EntryEvent event) {
            return switch (event) {
                case EntryRecorded recorded -> "";
                case EntryCorrected corrected -> corrected.reason();
                case EntryEnded ended -> ended.reason();
                case EntryRetracted retracted -> retracted.reason();
                case EntryRestored restored -> restored.reason();
            };
        }

        private static ObjectNode said(@Nullable EntryContent content) {
            return content == null ? JsonNodeFactory.instance.objectNode() : content.said();
        }

        private static List<EntryChange.Member> changed(ObjectNode before, ObjectNode now) {
            TreeSet<String> members = new TreeSet<>(before.propertyNames());
            members.addAll(now.propertyNames());
            List<EntryChange.Member> changed = new ArrayList<>();
            for (String member : members) {
                JsonNode from = before.get(member);
                JsonNode to = now.get(member);
                if (from == null || !from.equals(to)) {
                    changed.add(new EntryChange.Member(member, from, to));
                }
            }
            return changed;
        }
    }
}
