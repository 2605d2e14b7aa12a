package timeline.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import timeline.life.Opened;

/**
 * A recorded exception: what was opened to a circle, whatever rules and audiences say.
 *
 * @param version for the ETag
 * @param entries ids; empty when it is about a thread
 * @param storyline a thread, with what belongs to it now and later
 * @param to the circle
 * @param revokedAt from when on it holds no longer
 */
public record Disclosure(
        UUID id,
        long version,
        List<UUID> entries,
        Optional<String> storyline,
        String to,
        Optional<String> note,
        Instant disclosedAt,
        Optional<Instant> revokedAt) {

    static Disclosure of(ResultSet row) throws SQLException {
        return new Disclosure(
                row.getObject("disclosure", UUID.class),
                Math.max(row.getLong("version"), row.getLong("revoked_in")),
                List.of((UUID[]) row.getArray("entries").getArray()),
                Optional.ofNullable(row.getString("storyline")),
                row.getString("circle"),
                Optional.ofNullable(row.getString("note")),
                row.getTimestamp("disclosed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }

    /** Whether it was not revoked. */
    public boolean holds() {
        return revokedAt.isEmpty();
    }

    Opened opened() {
        return new Opened(Set.copyOf(entries), storyline, to);
    }
}
