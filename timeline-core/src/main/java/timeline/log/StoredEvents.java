package timeline.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import timeline.life.TimelineEvent;

/** The stored form of events, for those who carry them from one log to another: as it is written, and as it was ever written. */
public class StoredEvents {

    private final EventTypes types;
    private final Serializer serializer;
    private final Supplier<EventUpcaster> upcasters;

    StoredEvents(EventTypes types, Serializer serializer, Supplier<EventUpcaster> upcasters) {
        this.types = types;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /**
     * Reads an event of any revision that there ever was.
     *
     * @param name the name under which it was stored
     * @throws UnknownEvent when there never was one of this name and revision
     * @throws IllegalArgumentException when it is not of the form that its revision names
     */
    public TimelineEvent read(String name, String revision, byte[] json) {
        var stored = new GenericDomainEventEntry<>(
                "", "", 0, "", Instant.EPOCH, name, revision, json, "{}".getBytes(StandardCharsets.UTF_8));
        try {
            List<IntermediateEventRepresentation> now = upcasters
                    .get()
                    .upcast(Stream.of(new InitialEventRepresentation(stored, serializer)))
                    .toList();
            if (now.size() != 1 || !isKnown(now.getFirst().getType())) {
                throw new UnknownEvent(name, revision);
            }
            return read(now.getFirst());
        } catch (SerializationException e) {
            throw new IllegalArgumentException("is not of the form that " + name + " has in revision " + revision, e);
        }
    }

    private TimelineEvent read(IntermediateEventRepresentation stored) {
        TimelineEvent event = serializer.deserialize(stored.getData(byte[].class));
        return event;
    }

    /** As it is stored now. */
    public byte[] write(TimelineEvent event) {
        return serializer.serialize(event, byte[].class).getData();
    }

    /** The name under which it is stored. */
    public String nameOf(TimelineEvent event) {
        return EventTypes.nameOf(event.getClass());
    }

    /** The revision in which it is stored now. */
    public String revisionOf(TimelineEvent event) {
        return EventTypes.revisionOf(event.getClass());
    }

    private boolean isKnown(SerializedType type) {
        Class<?> known = types.byName().get(type.getName());
        return known != null && EventTypes.revisionOf(known).equals(type.getRevision());
    }
}
