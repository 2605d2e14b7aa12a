package timeline.yearbook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import timeline.chronicle.YearFacts;
import timeline.retrospective.Column;
import timeline.retrospective.Section;
import timeline.review.Edition;
import timeline.review.Review;
import timeline.review.ReviewState;
import timeline.text.StrictJson;

/**
 * A retrospective with everything around it, in the form in which it is answered and frozen.
 *
 * @param edition the last one published; in a published document its own
 * @param version of the retrospective; the first part of the ETag
 */
public record Yearbook(
        int year,
        ReviewState state,
        int edition,
        long version,
        List<Section> sections,
        List<YearbookItem> keep,
        List<YearbookItem> improve,
        @JsonProperty("try") List<YearbookItem> tries,
        YearFacts facts,
        List<YearbookFollowUp> followUp) {

    static Yearbook of(Review review, YearFacts facts) {
        return new Yearbook(
                review.year(),
                review.state(),
                review.edition(),
                review.version(),
                review.sections(),
                items(review, Column.KEEP),
                items(review, Column.IMPROVE),
                items(review, Column.TRY),
                facts,
                review.followUp().stream().map(YearbookFollowUp::of).toList());
    }

    /** What an edition reads. */
    public static Yearbook of(Edition edition) {
        return StrictJson.MAPPER.readValue(edition.document(), Yearbook.class);
    }

    private static List<YearbookItem> items(Review review, Column column) {
        return review.of(column).stream().map(YearbookItem::of).toList();
    }

    /** The items of a column, in order. */
    public List<YearbookItem> of(Column column) {
        return switch (column) {
            case KEEP -> keep;
            case IMPROVE -> improve;
            case TRY -> tries;
        };
    }

    /** The same as it reads once it is published. */
    Yearbook published(int asEdition, long atVersion) {
        return new Yearbook(
                year, ReviewState.PUBLISHED, asEdition, atVersion, sections, keep, improve, tries, facts, followUp);
    }
}
