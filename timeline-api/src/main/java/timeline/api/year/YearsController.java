package timeline.api.year;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import timeline.api.CirclesMayRead;
import timeline.api.InputRefused;
import timeline.api.Lanes;
import timeline.api.Languages;
import timeline.api.Moments;
import timeline.chronicle.Moment;
import timeline.chronicle.YearCount;
import timeline.chronicle.YearTimeline;
import timeline.chronicle.Years;
import timeline.directory.TimelineNames;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.picture.PictureOptions;
import timeline.picture.YearPicture;
import timeline.review.ReviewState;
import timeline.review.Reviews;

/** A life, year by year. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/years")
class YearsController {

    private static final String SVG = "image/svg+xml;charset=UTF-8";

    /** The picture brings its own style, and nothing else that a browser would run or fetch. */
    private static final String STYLED = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Years years;
    private final TimelineNames names;
    private final Reviews reviews;

    YearsController(Years years, TimelineNames names, Reviews reviews) {
        this.years = years;
        this.names = names;
        this.reviews = reviews;
    }

    /** How much lies on a year. */
    record Count(int year, int entries, Map<String, Integer> lanes, String retrospective) {

        static Count of(YearCount year, @Nullable ReviewState written) {
            return new Count(year.year(), year.entries(), year.lanes(), written == null ? "none" : written.key());
        }
    }

    /** Every year on which something lies or of which somebody wrote, oldest first: a plain list, since no life has many. */
    @CirclesMayRead
    @GetMapping
    List<Count> all(Timeline timeline, Moments.Parameters parameters) {
        Moment moment = Moments.of(parameters);
        Map<Integer, ReviewState> written = reviews.states(timeline, moment.asOf());
        NavigableMap<Integer, Count> all = new TreeMap<>();
        written.forEach((year, state) -> all.put(year, Count.of(new YearCount(year, 0, Map.of()), state)));
        years.all(timeline, moment).forEach(year -> all.put(year.year(), Count.of(year, written.get(year.year()))));
        return List.copyOf(all.values());
    }

    @CirclesMayRead
    @GetMapping(path = "/{year:\\d+}", produces = MediaType.APPLICATION_JSON_VALUE)
    YearBody json(
            Timeline timeline,
            @PathVariable int year,
            Moments.Parameters moment,
            @RequestParam(required = false) @Nullable String lane,
            @RequestParam Optional<String> subject,
            HttpServletRequest request) {
        Moment from = Moments.of(moment);
        return YearBody.of(
                year(timeline, year, from, Lanes.of(lane), subject, Languages.of(request, timeline)),
                from,
                Optional.ofNullable(request.getParameter("as")));
    }

    /** The same year as a picture that stands for itself. */
    @CirclesMayRead
    @GetMapping(
            path = {"/{year:\\d+}", "/{year:\\d+}.svg"},
            produces = SVG)
    ResponseEntity<String> svg(
            Timeline timeline,
            @PathVariable int year,
            Moments.Parameters moment,
            @RequestParam(required = false) @Nullable String lane,
            @RequestParam Optional<String> subject,
            HttpServletRequest request) {
        String language = Languages.of(request, timeline);
        YearTimeline shown = year(timeline, year, Moments.of(moment), Lanes.of(lane), subject, language);
        return ResponseEntity.ok()
                .header("Content-Security-Policy", STYLED)
                .body(YearPicture.svg(shown, PictureOptions.file(language)));
    }

    private YearTimeline year(
            Timeline timeline,
            int year,
            Moment moment,
            Optional<Lane> lane,
            Optional<String> subject,
            String language) {
        if (year < 1 || year > 9999) {
            throw InputRefused.of("/year", "year is a number from 1 to 9999");
        }
        return years.year(timeline, year, moment, lane, subject, names.in(timeline, language));
    }
}
