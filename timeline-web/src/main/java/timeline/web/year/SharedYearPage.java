package timeline.web.year;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.chronicle.Moment;
import timeline.chronicle.YearCount;
import timeline.chronicle.YearTimeline;
import timeline.chronicle.Years;
import timeline.directory.TimelineNames;
import timeline.life.Timeline;
import timeline.share.Shared;
import timeline.text.Names;
import timeline.web.Wording;
import timeline.web.circle.Eyes;
import timeline.web.circle.Looking;

/** The page behind a link: a year to read as the link's circle sees it, the other years, and nothing else of the site. */
@Controller
class SharedYearPage {

    private final Years years;
    private final TimelineNames names;
    private final ShownYear shownYear;
    private final MessageSource messages;

    SharedYearPage(Years years, TimelineNames names, ShownYear shownYear, MessageSource messages) {
        this.years = years;
        this.names = names;
        this.shownYear = shownYear;
        this.messages = messages;
    }

    /** A year to turn to. */
    record Turn(int year, String address, boolean current) {}

    /** The latest year on which something lies that is not yet to come. */
    @GetMapping("/s/{code}")
    String latest(
            Shared shared,
            @PathVariable String code,
            @RequestParam Optional<String> lane,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<String> month,
            Locale locale,
            Model page) {
        int today = years.today(shared.timeline()).getYear();
        List<Integer> there = years(shared);
        int year = there.stream()
                .filter(one -> one <= today)
                .reduce((before, after) -> after)
                .orElseGet(() -> there.isEmpty() ? today : there.getFirst());
        return year(shared, code, year, lane, subject, month, locale, page);
    }

    @GetMapping("/s/{code}/{year:\\d{1,4}}")
    String year(
            Shared shared,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam Optional<String> lane,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<String> month,
            Locale locale,
            Model page) {
        Timeline timeline = shared.timeline();
        Then now = Then.of(
                Optional.empty(), Optional.empty(), timeline, years.today(timeline), new Wording(messages, locale));
        YearFilter filter = YearFilter.of(year, lane, subject, month, now, Eyes.OWN);
        Names called = names.in(timeline, locale.getLanguage());
        YearTimeline whole = years.year(timeline, year, Moment.NOW, Optional.empty(), Optional.empty(), called);
        YearTimeline shown = filter.narrowed()
                ? years.year(timeline, year, Moment.NOW, filter.lane(), filter.subject(), called)
                : whole;
        String link = "/s/" + code;
        page.addAttribute("timeline", timeline);
        page.addAttribute("shared", true);
        page.addAttribute("looking", Looking.BY_LINK);
        page.addAttribute(
                "turns",
                years(shared).stream()
                        .map(other -> new Turn(other, link + "/" + other, other == year))
                        .toList());
        page.addAttribute("file", link + "/" + year + ".svg");
        page.addAttribute("calendar", link + "/calendar.ics");
        shownYear.put(timeline, whole, shown, filter, link + "/" + year, called, locale, page);
        return "year/shared";
    }

    /** Those on which something lies that the circle sees. */
    private List<Integer> years(Shared shared) {
        return years.all(shared.timeline()).stream()
                .map(YearCount::year)
                .filter(shared::shows)
                .toList();
    }
}
