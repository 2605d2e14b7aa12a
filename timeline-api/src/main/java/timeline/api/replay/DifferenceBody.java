package timeline.api.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import timeline.replay.Difference;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two generations of a read model.
 *
 * @param old the generation that was read before
 * @param now the generation that is read
 * @param counts of all rows that differ
 * @param next the cursor of the next page; null on the last one
 */
public record DifferenceBody(
        int old,
        @JsonProperty("new") int now,
        Difference.Counts counts,
        List<Row> items,
        @Nullable String next) {

    /** A row that differs, as it was and as it is; null where it was or is not. */
    public record Row(
            String table,
            JsonNode key,
            Difference.Change change,
            @Nullable JsonNode old,
            @JsonProperty("new") @Nullable JsonNode now) {}

    public static DifferenceBody of(Difference difference) {
        List<Row> rows = difference.rows().stream()
                .map(row -> new Row(row.table(), row.key(), row.change(), row.old(), row.now()))
                .toList();
        String next = difference.next().map(DifferenceBody::cursor).orElse(null);
        return new DifferenceBody(difference.old(), difference.now(), difference.counts(), rows, next);
    }

    private static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** The place of the last row of the page before; empty when the cursor is none of ours. */
    public static Optional<String> place(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
