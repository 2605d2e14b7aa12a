package timeline.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.life.AccountId;
import timeline.life.Timeline;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as it was read.
 *
 * @param face what the reader reads instead of the owner's words
 */
record SeenRow(ChronicleEntry entry, Optional<ObjectNode> face) {

    /** In the places in which they are read, so that no name is looked for in every row. */
    private static final String COLUMNS = "entry, version, first_index, first_at, first_by, retracted, said, ";

    /** A look into the chronicle, but for its conditions. */
    static String select(EntryQuery query) {
        return "select " + COLUMNS + query.face() + " from chronicle_entry where " + query.conditions();
    }

    static SeenRow of(ResultSet row, Timeline timeline, Contents contents) throws SQLException {
        EntryContent content = contents.of(row.getString(7));
        ChronicleEntry entry = new ChronicleEntry(
                new EntryId(row.getObject(1, UUID.class)),
                row.getLong(2),
                row.getLong(3),
                row.getTimestamp(4).toInstant(),
                new AccountId(row.getObject(5, UUID.class)),
                row.getBoolean(6),
                content,
                content.when().in(timeline.zone()));
        Optional<ObjectNode> face =
                Optional.ofNullable(row.getString(8)).map(said -> (ObjectNode) StrictJson.MAPPER.readTree(said));
        return new SeenRow(entry, face);
    }

    /** What others than the owner read of it: how often it was changed, and by whom, is the owner's. */
    ChronicleEntry through(Timeline timeline, Set<EntryId> seen) {
        return new ChronicleEntry(
                entry.id(),
                0,
                entry.order(),
                entry.recordedAt(),
                timeline.owner(),
                false,
                entry.content().seenThrough(face, seen::contains),
                entry.span());
    }
}
