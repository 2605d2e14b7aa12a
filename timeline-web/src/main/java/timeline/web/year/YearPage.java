package timeline.web.year;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.api.CirclesMayRead;
import timeline.api.NotFound;
import timeline.chronicle.Moment;
import timeline.chronicle.YearTimeline;
import timeline.chronicle.Years;
import timeline.directory.TimelineNames;
import timeline.life.Timeline;
import timeline.review.Reviews;
import timeline.text.Names;
import timeline.web.Address;
import timeline.web.Wording;
import timeline.web.circle.Eyes;
import timeline.web.entry.EntryForms;
import timeline.web.retrospective.RetrospectiveLink;

/** One year of a life: its picture, the same in words, and a form to record more. */
@Controller
class YearPage {

    private final Years years;
    private final TimelineNames names;
    private final ShownYear shownYear;
    private final EntryForms forms;
    private final YearNotices notices;
    private final Reviews reviews;
    private final MessageSource messages;

    YearPage(
            Years years,
            TimelineNames names,
            ShownYear shownYear,
            EntryForms forms,
            YearNotices notices,
            Reviews reviews,
            MessageSource messages) {
        this.years = years;
        this.names = names;
        this.shownYear = shownYear;
        this.forms = forms;
        this.notices = notices;
        this.reviews = reviews;
        this.messages = messages;
    }

    @CirclesMayRead
    @GetMapping("/timelines/{timeline}/years/{year}")
    String show(
            Timeline timeline,
            @PathVariable int year,
            @RequestParam Optional<String> lane,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<String> month,
            @RequestParam Optional<String> knownOn,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> as,
            YearNotices.Told told,
            Locale locale,
            Model page) {
        if (year < 1 || year > 9999) {
            throw new NotFound("years are numbered from 1 to 9999");
        }
        Wording wording = new Wording(messages, locale);
        Then then = Then.of(knownOn, asOf, timeline, years.today(timeline), wording);
        Moment moment = then.moment(timeline);
        YearFilter filter = YearFilter.of(year, lane, subject, month, then, Eyes.of(as));
        Names called = names.in(timeline, locale.getLanguage());
        YearTimeline whole = years.year(timeline, year, moment, Optional.empty(), Optional.empty(), called);
        YearTimeline shown =
                filter.narrowed() ? years.year(timeline, year, moment, filter.lane(), filter.subject(), called) : whole;
        page.addAttribute("timeline", timeline);
        page.addAttribute("banner", then.active() ? then.banner(timeline, wording) : "");
        page.addAttribute(
                "links",
                YearLinks.of(year, years.all(timeline), years.today(timeline).getYear()));
        page.addAttribute("retrospective", RetrospectiveLink.of(timeline, year, reviews.states(timeline)));
        boolean writes = timeline.sight().owner();
        page.addAttribute("notice", writes ? notices.of(timeline, told, locale).orElse(null) : null);
        page.addAttribute("form", writes ? forms.blank(timeline, year, locale) : null);
        page.addAttribute("file", filter.file("/api/v1" + Address.year(timeline, year) + ".svg", timeline));
        shownYear.put(timeline, whole, shown, filter, Address.year(timeline, year), called, locale, page);
        return "year/year";
    }
}
