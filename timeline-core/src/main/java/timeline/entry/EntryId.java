package timeline.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** An entry; given by the client or made at the edge. */
public record EntryId(@JsonValue UUID value) {

    private static final NoArgGenerator ASCENDING = Generators.timeBasedEpochGenerator();

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntryId {}

    /**
     * An id of no entry yet: a UUID of version 7 (RFC 9562). A later one is greater, so that entries which are recorded one
     * after the other lie side by side in the store's indexes, where random ones touch a page each.
     */
    public static EntryId next() {
        return new EntryId(ASCENDING.generate());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
