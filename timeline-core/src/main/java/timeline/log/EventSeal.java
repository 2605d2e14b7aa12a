package timeline.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import timeline.life.Beginning;
import timeline.life.Erased;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.TimelineEvent;
import timeline.text.Unkeepable;

/** Turns events into sealed rows and back; what is between Axon's messages and the table. */
class EventSeal {

    private static final byte[] NOTHING = bytes("{}");

    private final DataKeys keys;
    private final Serializer serializer;

    EventSeal(DataKeys keys, Serializer serializer) {
        this.keys = keys;
        this.serializer = serializer;
    }

    LogRow seal(DomainEventMessage<?> message) {
        TimelineEvent event = (TimelineEvent) message.getPayload();
        DataKey key = keys.forWriting(event.timeline(), event.about());
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        checkViewsCanKeep(payload.getData());
        SerializedObject<byte[]> metadata = message.serializeMetaData(serializer, byte[].class);
        LogRow row = new LogRow(
                LogPosition.START,
                UUID.fromString(message.getIdentifier()),
                event.timeline().value(),
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                key.id(),
                payload.getData(),
                metadata.getData(),
                stored(message.getTimestamp()));
        return with(
                row, key.seal(row.payload(), row.place("payload")), key.seal(row.metadata(), row.place("metadata")));
    }

    /** The first event of a stream, as Axon would write it. */
    LogRow first(Beginning<?> command) {
        String stream = command.stream().toString();
        return seal(new GenericDomainEventMessage<>(command.aggregate(), stream, 0, command.first()));
    }

    /** The last guard, for words that came in another way than those that are checked member by member. */
    private static void checkViewsCanKeep(byte[] json) {
        if (Unkeepable.in(json)) {
            throw new Rejected(
                    Reason.INVALID,
                    "there is a character in it that cannot be kept (NUL, or half of a surrogate pair): leave it out");
        }
    }

    /** The event of a row; {@link Erased} when its key was destroyed, so that its words are gone. */
    TrackedDomainEventData<byte[]> open(LogRow row) {
        return keys.forReading(row.key())
                .map(key -> opened(
                        row,
                        row.type(),
                        key.open(row.payload(), row.place("payload")),
                        key.open(row.metadata(), row.place("metadata"))))
                .orElseGet(() -> opened(row, EventTypes.nameOf(Erased.class), erased(row), NOTHING));
    }

    /** The same without what is said beside the event, which no view reads. */
    TrackedDomainEventData<byte[]> openWords(LogRow row) {
        return keys.forReading(row.key())
                .map(key -> opened(row, row.type(), key.open(row.payload(), row.place("payload")), NOTHING))
                .orElseGet(() -> opened(row, EventTypes.nameOf(Erased.class), erased(row), NOTHING));
    }

    /** Does not trust its memory of a key any more. */
    void forget(UUID key) {
        keys.forget(List.of(key));
    }

    private static byte[] erased(LogRow row) {
        return bytes("{\"timeline\":\"" + row.timeline() + "\"}");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static TrackedDomainEventData<byte[]> opened(LogRow row, String type, byte[] payload, byte[] metadata) {
        return new TrackedDomainEventData<>(
                row.position(),
                new GenericDomainEventEntry<>(
                        row.aggregateType(),
                        row.aggregate(),
                        row.sequence(),
                        row.event().toString(),
                        row.recordedAt(),
                        type,
                        row.revision(),
                        payload,
                        metadata));
    }

    private static LogRow with(LogRow row, byte[] payload, byte[] metadata) {
        return new LogRow(
                row.position(),
                row.event(),
                row.timeline(),
                row.aggregateType(),
                row.aggregate(),
                row.sequence(),
                row.type(),
                row.revision(),
                row.key(),
                payload,
                metadata,
                row.recordedAt());
    }

    /** Axon reads times back to the millisecond; what is read back must equal what was written. */
    private static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
