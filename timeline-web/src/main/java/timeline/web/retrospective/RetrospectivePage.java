package timeline.web.retrospective;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.api.CirclesMayRead;
import timeline.life.Timeline;
import timeline.review.Reviews;
import timeline.web.Address;

/** The retrospective of a year, as a person reads it at the end of one. */
@Controller
class RetrospectivePage {

    private static final Set<String> DONE = Set.of(
            "added",
            "changed",
            "moved",
            "removed",
            "said",
            "chapter",
            "taken",
            "published",
            "unchanged",
            "stale",
            "behind");

    private final ShownBooks books;
    private final ShownEditions editions;
    private final Reviews reviews;

    RetrospectivePage(ShownBooks books, ShownEditions editions, Reviews reviews) {
        this.books = books;
        this.editions = editions;
        this.reviews = reviews;
    }

    @CirclesMayRead
    @GetMapping("/timelines/{timeline}/years/{year}/retrospective")
    String show(
            Timeline timeline,
            @PathVariable int year,
            @RequestParam Optional<String> done,
            @RequestParam Optional<String> awaiting,
            Locale locale,
            Model page) {
        Place place = new Place(timeline, year);
        show(place, locale, page);
        page.addAttribute("done", done.filter(DONE::contains).orElse(null));
        page.addAttribute("awaited", awaiting.isPresent());
        return "retrospective/retrospective";
    }

    /** What the page shows, whatever led to it. */
    void show(Place place, Locale locale, Model page) {
        page.addAttribute("timeline", place.timeline());
        page.addAttribute("year", place.year());
        page.addAttribute("yearAddress", Address.year(place.timeline(), place.year()));
        page.addAttribute("place", place.page());
        page.addAttribute("book", books.now(place, locale));
        // An edition is frozen as its owner saw it, and theirs alone.
        List<ShownEdition> published = place.timeline().sight().owner() ? editions.of(place, locale) : List.of();
        page.addAttribute("editions", published);
        page.addAttribute("changes", published.isEmpty() ? List.of() : editions.changes(place, locale));
        page.addAttribute("others", OtherYears.of(place.year(), reviews.states(place.timeline())));
        page.addAttribute("faults", List.of());
    }
}
