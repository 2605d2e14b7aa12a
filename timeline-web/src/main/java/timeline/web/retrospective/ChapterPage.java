package timeline.web.retrospective;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import timeline.account.Reader;
import timeline.api.NotFound;
import timeline.circle.UnknownCircles;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import timeline.retrospective.Read;
import timeline.retrospective.Section;
import timeline.retrospective.SetSections;
import timeline.review.Review;
import timeline.review.Reviews;

/** Writes the chapters of a retrospective, moves them and takes them out; a chapter is known by its place, from 0. */
@Controller
@RequestMapping("/timelines/{timeline}/years/{year}/retrospective/chapters")
class ChapterPage {

    private final ShownBooks books;
    private final Picks picks;
    private final Reviews reviews;
    private final RetrospectiveWrites writes;
    private final UnknownCircles circles;

    ChapterPage(ShownBooks books, Picks picks, Reviews reviews, RetrospectiveWrites writes, UnknownCircles circles) {
        this.books = books;
        this.picks = picks;
        this.reviews = reviews;
        this.writes = writes;
        this.circles = circles;
    }

    /** The chapter of a path: its number, or {@code new}. */
    @GetMapping("/{chapter:\\d{1,4}|new}")
    String show(Timeline timeline, @PathVariable int year, @PathVariable String chapter, Locale locale, Model page) {
        Place place = new Place(timeline, year);
        Review now = review(place);
        ChapterForm form = at(chapter, now)
                .map(at -> ChapterForm.of(now.sections().get(at), now.version()))
                .orElseGet(() -> ChapterForm.blank(now.version()));
        return form(place, chapter, form, Map.of(), locale, page);
    }

    @PostMapping("/{chapter:\\d{1,4}|new}")
    String write(
            Timeline timeline,
            @PathVariable int year,
            @PathVariable String chapter,
            Reader reader,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Place place = new Place(timeline, year);
        Sent sent = new Sent(request.getParameterMap());
        ChapterForm form = ChapterForm.of(sent);
        if (sent.finds()) {
            return form(place, chapter, form, Map.of(), locale, page);
        }
        Review now = review(place);
        if (form.version() != now.version()) {
            return stale(place, chapter, form, now, locale, response, page);
        }
        List<Section> sections = new ArrayList<>(now.sections());
        Optional<Integer> at = at(chapter, now);
        if (at.isPresent() && sent.step("remove")) {
            sections.remove(at.get().intValue());
            return set(place, sections, form, chapter, reader, locale, response, page);
        }
        return switch (form.read(circles.in(timeline, form.audience(), "/audience"))) {
            case Read.Accepted<List<Section>>(List<Section> written) -> {
                at.ifPresent(there -> sections.remove(there.intValue()));
                sections.add(to(sent, at, sections.size()), written.getFirst());
                yield set(place, sections, form, chapter, reader, locale, response, page);
            }
            case Read.Refused<List<Section>> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(place, chapter, form, ChapterForm.faults(refused), locale, page);
            }
        };
    }

    private String set(
            Place place,
            List<Section> sections,
            ChapterForm form,
            String chapter,
            Reader reader,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        Precondition seen = Precondition.version(form.version());
        try {
            return writes.send(
                    place,
                    new SetSections(place.timeline().id(), place.year(), sections, seen, reader.account()),
                    "chapter",
                    "#chapters");
        } catch (Rejected rejected) {
            if (rejected.reason() != Reason.STALE) {
                throw rejected;
            }
            return stale(place, chapter, form, review(place), locale, response, page);
        }
    }

    /** Where a chapter goes: where it was, one up or down, and a new one to the end. */
    private static int to(Sent sent, Optional<Integer> at, int others) {
        int step = sent.step("up") ? -1 : sent.step("down") ? 1 : 0;
        return at.map(from -> Math.clamp(from + step, 0, others)).orElse(others);
    }

    private String stale(
            Place place,
            String chapter,
            ChapterForm form,
            Review now,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        response.setStatus(HttpStatus.CONFLICT.value());
        page.addAttribute("stale", true);
        return form(place, chapter, form.seen(now.version()), Map.of(), locale, page);
    }

    private String form(
            Place place, String chapter, ChapterForm form, Map<String, String> faults, Locale locale, Model page) {
        page.addAttribute("timeline", place.timeline());
        page.addAttribute("year", place.year());
        page.addAttribute("place", place.page());
        page.addAttribute("chapter", chapter);
        page.addAttribute("fresh", chapter.equals("new"));
        page.addAttribute("form", form);
        page.addAttribute("faults", faults);
        page.addAttribute("entries", picks.entries(place, form.evidence(), form.find(), locale));
        page.addAttribute("circles", picks.circles(place.timeline(), form.audience(), books.words(locale)));
        return "retrospective/chapter";
    }

    /** Empty for a new chapter. */
    private static Optional<Integer> at(String chapter, Review now) {
        if (chapter.equals("new")) {
            return Optional.empty();
        }
        int at = Integer.parseInt(chapter);
        if (at >= now.sections().size()) {
            throw new NotFound("there is no such chapter");
        }
        return Optional.of(at);
    }

    private Review review(Place place) {
        return reviews.find(place.timeline(), place.year(), Optional.empty());
    }
}
