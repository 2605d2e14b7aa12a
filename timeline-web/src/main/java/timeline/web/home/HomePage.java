package timeline.web.home;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import timeline.account.Reader;
import timeline.chronicle.YearCount;
import timeline.chronicle.Years;
import timeline.directory.Directory;
import timeline.life.Timeline;
import timeline.web.Address;

/** The timelines of whoever is signed in, and their years; with one timeline, straight to what happened last. */
@Controller
class HomePage {

    private final Directory directory;
    private final Years years;
    private final LatestYear latest;

    HomePage(Directory directory, Years years, LatestYear latest) {
        this.directory = directory;
        this.years = years;
        this.latest = latest;
    }

    @GetMapping("/")
    String home(Reader reader, Locale locale, Model page) {
        List<Timeline> timelines = directory.timelines(reader.account());
        if (timelines.size() == 1) {
            Timeline only = timelines.getFirst();
            return "redirect:"
                    + latest.of(only).map(year -> Address.year(only, year)).orElseGet(() -> Address.timeline(only));
        }
        return show(timelines, locale, page);
    }

    /** Every year of one timeline, or the first step on an empty one. */
    @GetMapping("/timelines/{timeline}")
    String timeline(Timeline timeline, Locale locale, Model page) {
        return show(List.of(timeline), locale, page);
    }

    private String show(List<Timeline> timelines, Locale locale, Model page) {
        page.addAttribute(
                "timelines",
                timelines.stream().map(timeline -> card(timeline, locale)).toList());
        return "home/home";
    }

    private TimelineCard card(Timeline timeline, Locale locale) {
        List<YearCount> all = years.all(timeline);
        int most = all.stream().mapToInt(YearCount::entries).max().orElse(1);
        return new TimelineCard(
                Address.timeline(timeline),
                timeline.name(),
                years.today(timeline).getYear(),
                all.reversed().stream()
                        .map(year -> YearBar.of(year, Address.year(timeline, year.year()), most, locale))
                        .toList());
    }
}
