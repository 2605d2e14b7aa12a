package timeline.yearbook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import timeline.review.Edition;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;

/**
 * What is other today than in an edition.
 *
 * @param edition the number of the edition
 * @param changes none when they say the same
 */
public record EditionDifference(int year, int edition, List<Change> changes) {

    /**
     * One thing that is other.
     *
     * @param key a chapter's heading, an item's id, a column for its order, or the JSON Pointer of a fact
     * @param before what the edition says; null when it says nothing
     * @param now what is said today; null when nothing is
     */
    public record Change(
            What what,
            How how,
            String key,
            @Nullable JsonNode before,
            @Nullable JsonNode now) {}

    /** What of a retrospective is other; {@code ORDER} is the order of a column. */
    public enum What {
        SECTION,
        ITEM,
        ORDER,
        FOLLOW_UP,
        FACT;

        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** In which way. */
    public enum How {
        ADDED,
        REMOVED,
        CHANGED,
        /** An item stands in another column. */
        MOVED;

        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Compares an edition with the retrospective and the facts of today, in the same language. */
    public static EditionDifference of(Edition edition, Yearbook today) {
        JsonNode before = StrictJson.MAPPER.readTree(edition.document());
        JsonNode now = StrictJson.MAPPER.readTree(StrictJson.MAPPER.writeValueAsString(today));
        return new EditionDifference(edition.year(), edition.edition(), new Comparison(before, now).changes());
    }
}
