package timeline.web.year;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import timeline.chronicle.Moment;
import timeline.chronicle.YearTimeline;
import timeline.chronicle.Years;
import timeline.life.Timeline;
import timeline.people.People;
import timeline.picture.PictureOptions;
import timeline.picture.YearPicture;
import timeline.text.Names;
import timeline.web.Wording;

/** Puts a year's picture, and the same in words, on a page. */
@Component
class ShownYear {

    private final Years years;
    private final WholeEntries entries;
    private final People people;
    private final MessageSource messages;

    ShownYear(Years years, WholeEntries entries, People people, MessageSource messages) {
        this.years = years;
        this.entries = entries;
        this.people = people;
        this.messages = messages;
    }

    /**
     * Puts it there.
     *
     * @param whole all of the year, for the counts of what can be filtered
     * @param shown what the filter leaves
     * @param address of the page
     */
    void put(
            Timeline timeline,
            YearTimeline whole,
            YearTimeline shown,
            YearFilter filter,
            String address,
            Names called,
            Locale locale,
            Model page) {
        page.addAttribute("year", whole.year());
        page.addAttribute("filter", filter);
        page.addAttribute("totals", shown.totals());
        picture(timeline, shown, filter, locale, page);
        words(timeline, whole, shown, filter, address, called, locale, page);
    }

    private void picture(Timeline timeline, YearTimeline shown, YearFilter filter, Locale locale, Model page) {
        PictureOptions plain = PictureOptions.page(locale.getLanguage())
                .linked("#entry-", filter.monthLink(), filter.yearLink())
                .on(years.today(timeline));
        PictureOptions wide = filter.month().map(plain::opened).orElse(plain);
        page.addAttribute("wide", YearPicture.svg(shown, wide));
        page.addAttribute("upright", YearPicture.svg(shown, wide.upright()));
    }

    private void words(
            Timeline timeline,
            YearTimeline whole,
            YearTimeline shown,
            YearFilter filter,
            String address,
            Names called,
            Locale locale,
            Model page) {
        Wording words = new Wording(messages, locale);
        Chips chips = new Chips(whole, filter, address);
        page.addAttribute("lanes", chips.lanes(words.say("year.filter.all")));
        page.addAttribute("subjects", chips.subjects(words.say("year.filter.everybody"), called));
        Moment moment = filter.then().moment(timeline);
        YearList list = new YearList(
                timeline, entries.of(timeline, whole.year(), moment), called, people.ages(timeline, moment), words);
        var groups = list.groups(shown, filter);
        int listed = groups.stream().mapToInt(group -> group.entries().size()).sum();
        page.addAttribute("groups", groups);
        page.addAttribute("listed", listed);
        page.addAttribute("elsewhere", shown.totals().entries() - listed);
    }
}
