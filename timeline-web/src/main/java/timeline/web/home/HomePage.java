package timeline.web.home;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import timeline.account.Reader;
import timeline.api.CirclesMayRead;
import timeline.chronicle.YearCount;
import timeline.chronicle.Years;
import timeline.directory.Directory;
import timeline.directory.Sharing;
import timeline.life.Timeline;
import timeline.review.ReviewState;
import timeline.review.Reviews;
import timeline.store.Reach;
import timeline.web.Address;
import timeline.web.retrospective.RetrospectiveLink;

/** The timelines of whoever is signed in, and their years; with one timeline, straight to what happened last. */
@Controller
class HomePage {

    private final Directory directory;
    private final Sharing sharing;
    private final Years years;
    private final LatestYear latest;
    private final Reviews reviews;

    HomePage(Directory directory, Sharing sharing, Years years, LatestYear latest, Reviews reviews) {
        this.directory = directory;
        this.sharing = sharing;
        this.years = years;
        this.latest = latest;
        this.reviews = reviews;
    }

    @GetMapping("/")
    String home(Reader reader, Locale locale, Model page) {
        List<Timeline> timelines = Stream.concat(
                        directory.timelines(reader.account()).stream(), sharing.with(reader.account()).stream())
                .toList();
        Reach.of(timelines.stream().map(timeline -> timeline.id().value()).toList())
                .begin();
        if (timelines.size() == 1) {
            Timeline only = timelines.getFirst();
            return "redirect:"
                    + latest.of(only).map(year -> Address.year(only, year)).orElseGet(() -> Address.timeline(only));
        }
        return show(timelines, locale, page);
    }

    /** Every year of one timeline, or the first step on an empty one. */
    @CirclesMayRead
    @GetMapping("/timelines/{timeline}")
    String timeline(Timeline timeline, Locale locale, Model page) {
        page.addAttribute("timeline", timeline);
        return show(List.of(timeline), locale, page);
    }

    private String show(List<Timeline> timelines, Locale locale, Model page) {
        page.addAttribute(
                "timelines",
                timelines.stream().map(timeline -> card(timeline, locale)).toList());
        return "home/home";
    }

    private TimelineCard card(Timeline timeline, Locale locale) {
        NavigableMap<Integer, ReviewState> states = reviews.states(timeline);
        List<YearCount> all = all(timeline, states);
        int most = Math.max(1, all.stream().mapToInt(YearCount::entries).max().orElse(1));
        return new TimelineCard(
                Address.timeline(timeline),
                timeline.name(),
                timeline.sight().owner(),
                years.today(timeline).getYear(),
                all.reversed().stream()
                        .map(year -> YearBar.of(
                                year,
                                Address.year(timeline, year.year()),
                                RetrospectiveLink.of(timeline, year.year(), states),
                                most,
                                locale))
                        .toList());
    }

    /** The years on which something lies, and those of which only a retrospective is written. */
    private List<YearCount> all(Timeline timeline, NavigableMap<Integer, ReviewState> states) {
        NavigableMap<Integer, YearCount> all = new TreeMap<>();
        states.keySet().forEach(year -> all.put(year, new YearCount(year, 0, Map.of())));
        years.all(timeline).forEach(year -> all.put(year.year(), year));
        return List.copyOf(all.values());
    }
}
