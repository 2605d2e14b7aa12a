package timeline.web.retrospective;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import timeline.api.NotFound;
import timeline.life.Timeline;
import timeline.review.Edition;
import timeline.review.Reviews;

/** An edition as it was published, and what is other today. */
@Controller
@RequestMapping("/timelines/{timeline}/years/{year}/retrospective/editions/{edition}")
class EditionPage {

    private final Reviews reviews;
    private final ShownBooks books;
    private final ShownEditions editions;

    EditionPage(Reviews reviews, ShownBooks books, ShownEditions editions) {
        this.reviews = reviews;
        this.books = books;
        this.editions = editions;
    }

    @GetMapping
    String show(Timeline timeline, @PathVariable int year, @PathVariable int edition, Locale locale, Model page) {
        Place place = new Place(timeline, year);
        Edition found = find(place, edition);
        page.addAttribute("timeline", timeline);
        page.addAttribute("year", year);
        page.addAttribute("place", place.page());
        page.addAttribute("edition", ShownEditions.shown(place, found, locale));
        page.addAttribute("book", books.edition(place, found, locale));
        page.addAttribute("changes", editions.changes(place, found, locale));
        return "retrospective/edition";
    }

    @GetMapping("/document")
    ResponseEntity<byte[]> document(Timeline timeline, @PathVariable int year, @PathVariable int edition) {
        Edition found = find(new Place(timeline, year), edition);
        return DocumentPage.file(
                "retrospective-" + year + "-" + edition + ".md",
                found.markdown().getBytes(StandardCharsets.UTF_8));
    }

    private Edition find(Place place, int edition) {
        return reviews.edition(place.timeline(), place.year(), edition)
                .orElseThrow(() -> new NotFound("there is no such edition of this retrospective"));
    }
}
