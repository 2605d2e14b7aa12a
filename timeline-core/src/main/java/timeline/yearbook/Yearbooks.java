package timeline.yearbook;

import org.springframework.stereotype.Component;
import timeline.chronicle.Facts;
import timeline.chronicle.Moment;
import timeline.directory.TimelineNames;
import timeline.life.Timeline;
import timeline.review.Reviews;

/** Puts retrospectives and the facts of their years together. */
@Component
public class Yearbooks {

    private final Reviews reviews;
    private final Facts facts;
    private final TimelineNames names;

    Yearbooks(Reviews reviews, Facts facts, TimelineNames names) {
        this.reviews = reviews;
        this.facts = facts;
        this.names = names;
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
                reviews.find(timeline, year, moment.asOf()),
                facts.of(timeline, year, moment, names.in(timeline, language)));
    }
}
