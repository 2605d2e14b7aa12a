package timeline.yearbook;

import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.Facts;
import timeline.chronicle.Moment;
import timeline.directory.TimelineNames;
import timeline.life.Timeline;
import timeline.retrospective.ItemId;
import timeline.review.Review;
import timeline.review.ReviewItem;
import timeline.review.Reviews;

/** Puts retrospectives and the facts of their years together. */
@Component
public class Yearbooks {

    private final Reviews reviews;
    private final Facts facts;
    private final TimelineNames names;
    private final Chronicle chronicle;

    Yearbooks(Reviews reviews, Facts facts, TimelineNames names, Chronicle chronicle) {
        this.reviews = reviews;
        this.facts = facts;
        this.names = names;
        this.chronicle = chronicle;
    }

    /**
     * The retrospective of a year; an empty one with the facts and the follow-up where nothing was said.
     *
     * @param moment as of when; a day on which something was known narrows the facts, for nobody said when they came to
     *     know their own words
     * @param language BCP 47 tag of the facts' words
     */
    public Yearbook of(Timeline timeline, int year, Moment moment, String language) {
        return Yearbook.of(
                shown(timeline, reviews.find(timeline, year, moment.asOf())),
                facts.of(timeline, year, moment, names.in(timeline, language)));
    }

    /** An item of the year itself or of one before, where it stands now; empty when its reader may not see it. */
    public Optional<ReviewItem> item(Timeline timeline, int year, ItemId item) {
        return reviews.item(timeline, year, item)
                .map(found -> timeline.sight().owner()
                        ? found
                        : found.showing(chronicle.seen(timeline, found.content().evidence())));
    }

    /** Entries that a circle may not see are no evidence to it. */
    private Review shown(Timeline timeline, Review review) {
        return timeline.sight().owner() ? review : review.showing(chronicle.seen(timeline, review.evidence()));
    }
}
