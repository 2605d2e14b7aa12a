package timeline.retrospective;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** An item of a retrospective; given by the client or made at the edge. */
public record ItemId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemId {}

    /** The id of this item where it is carried into a later year: always the same, so that a retry adds nothing. */
    public ItemId carriedInto(int year) {
        return named(value + "/" + year);
    }

    /**
     * The id of an item that was sent without one: made of what it says, so that the same document again names the same
     * items.
     *
     * @param taken the ids of the other items
     */
    public static ItemId of(int year, Column column, String text, Set<ItemId> taken) {
        String said = year + "/" + column.key() + "/" + text;
        ItemId id = named(said);
        for (int another = 2; taken.contains(id); another++) {
            id = named(said + "/" + another);
        }
        return id;
    }

    private static ItemId named(String name) {
        return new ItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
