package timeline.retrospective;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An item of a retrospective; given by the client or made at the edge. */
public record ItemId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemId {}

    /** The id of this item where it is carried into a later year: always the same, so that a retry adds nothing. */
    public ItemId carriedInto(int year) {
        return new ItemId(UUID.nameUUIDFromBytes((value + "/" + year).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
