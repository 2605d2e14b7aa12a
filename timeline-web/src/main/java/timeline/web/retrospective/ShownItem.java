package timeline.web.retrospective;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as the page shows it.
 *
 * @param because the reasons, as a nested list in HTML; empty when there are none
 * @param audience the circles that may see it, in words; empty when nobody else may
 * @param waiting whether it is to be improved and no try answers it
 * @param answers what it is meant to better
 * @param answeredBy the tries of this year that are meant to better it
 * @param carried where it goes on from; null for what began in its year
 * @param outcome what a later year says became of it; null while none does
 */
record ShownItem(
        String id,
        String address,
        String text,
        String because,
        List<Evidence> evidence,
        String audience,
        boolean waiting,
        List<Link> answers,
        List<Link> answeredBy,
        @Nullable Carried carried,
        @Nullable Became outcome,
        long version) {

    /** An item that another one speaks of. */
    record Link(String text, String address) {}

    /**
     * An item that goes on from an earlier year.
     *
     * @param since the year in which it began
     * @param years all the years it comes through, oldest first
     */
    record Carried(int since, List<Step> years) {

        /** The same item in an earlier year. */
        record Step(int year, String address) {}
    }

    /** What a later year says. */
    record Became(int year, String key, String words, String note, String address) {}
}
