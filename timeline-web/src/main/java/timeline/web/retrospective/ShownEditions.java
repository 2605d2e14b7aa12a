package timeline.web.retrospective;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import timeline.chronicle.Moment;
import timeline.review.Edition;
import timeline.review.Reviews;
import timeline.web.Wording;
import timeline.yearbook.EditionDifference;
import timeline.yearbook.Yearbooks;

/** Reads the editions of a year for its pages. */
@Component
class ShownEditions {

    private final Reviews reviews;
    private final Yearbooks yearbooks;
    private final ShownBooks books;

    ShownEditions(Reviews reviews, Yearbooks yearbooks, ShownBooks books) {
        this.reviews = reviews;
        this.yearbooks = yearbooks;
        this.books = books;
    }

    /** All of them, the last first. */
    List<ShownEdition> of(Place place, Locale locale) {
        return reviews.editions(place.timeline(), place.year()).reversed().stream()
                .map(edition -> shown(place, edition, locale))
                .toList();
    }

    static ShownEdition shown(Place place, Edition edition, Locale locale) {
        String published = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(place.timeline().zone())
                .format(edition.publishedAt());
        return new ShownEdition(edition.edition(), published, place.edition(edition.edition()));
    }

    /** What is other today than in the last edition, in words; nothing where there is none. */
    List<String> changes(Place place, Locale locale) {
        List<Edition> all = reviews.editions(place.timeline(), place.year());
        return all.isEmpty() ? List.of() : changes(place, all.getLast(), locale);
    }

    /** What is other today than in an edition, in words; compared in the language that it was frozen in. */
    List<String> changes(Place place, Edition edition, Locale locale) {
        String frozen = place.timeline().locale();
        EditionDifference difference =
                EditionDifference.of(edition, yearbooks.of(place.timeline(), place.year(), Moment.NOW, frozen));
        Wording words = books.words(locale);
        return new DifferenceWords(difference, edition, words).lines();
    }
}
