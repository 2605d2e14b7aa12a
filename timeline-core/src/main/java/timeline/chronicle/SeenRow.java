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

    static SeenRow of(ResultSet row, Timeline timeline, Contents contents) throws SQLException {
        EntryContent content = contents.of(row.getString("said"));
        ChronicleEntry entry = new ChronicleEntry(
                new EntryId(row.getObject("entry", UUID.class)),
                row.getLong("version"),
                row.getLong("first_index"),
                row.getTimestamp("first_at").toInstant(),
                new AccountId(row.getObject("first_by", UUID.class)),
                row.getBoolean("retracted"),
                content,
                content.when().in(timeline.zone()));
        Optional<ObjectNode> face =
                Optional.ofNullable(row.getString("face")).map(said -> (ObjectNode) StrictJson.MAPPER.readTree(said));
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
