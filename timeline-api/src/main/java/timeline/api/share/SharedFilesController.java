package timeline.api.share;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import timeline.api.Languages;
import timeline.chronicle.Moment;
import timeline.chronicle.YearTimeline;
import timeline.chronicle.Years;
import timeline.directory.TimelineNames;
import timeline.life.Timeline;
import timeline.picture.PictureOptions;
import timeline.picture.YearPicture;
import timeline.share.LifeCalendar;
import timeline.share.Shared;

/** The files behind a link: a picture of a year to embed, and a calendar to subscribe to. */
@RestController
@RequestMapping("/s/{code}")
class SharedFilesController {

    private final Years years;
    private final TimelineNames names;
    private final LifeCalendar calendar;

    SharedFilesController(Years years, TimelineNames names, LifeCalendar calendar) {
        this.years = years;
        this.names = names;
        this.calendar = calendar;
    }

    @GetMapping(path = "/{year:\\d{1,4}}.svg", produces = "image/svg+xml;charset=UTF-8")
    ResponseEntity<String> svg(
            Shared shared, @PathVariable int year, @RequestParam Optional<String> lang, HttpServletRequest request) {
        Timeline timeline = shared.timeline();
        String language = language(lang, timeline, request);
        YearTimeline shown = years.year(
                timeline, year, Moment.NOW, Optional.empty(), Optional.empty(), names.in(timeline, language));
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(YearPicture.svg(shown, PictureOptions.file(language)));
    }

    @GetMapping(path = "/calendar.ics", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> calendar(Shared shared, @RequestParam Optional<String> lang, HttpServletRequest request) {
        String language = language(lang, shared.timeline(), request);
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"timeline.ics\"")
                .body(calendar.write(shared, Locale.forLanguageTag(language)));
    }

    /** A page or a calendar that embeds it says in its address which language it wants. */
    private static String language(Optional<String> lang, Timeline timeline, HttpServletRequest request) {
        return lang.filter(said -> said.equals("ko") || said.equals("en"))
                .orElseGet(() -> Languages.of(request, timeline));
    }
}
