package timeline.web.lookback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.api.CirclesMayRead;
import timeline.chronicle.EntryFilter;
import timeline.chronicle.Moment;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.lookback.FirstTime;
import timeline.lookback.FirstTimes;
import timeline.web.Address;

/** First times, by what they are first times of. */
@Controller
class FirstTimesPage {

    private final FirstTimes firsts;
    private final Tellings tellings;

    FirstTimesPage(FirstTimes firsts, Tellings tellings) {
        this.firsts = firsts;
        this.tellings = tellings;
    }

    /** A first time in words. */
    record First(String label, boolean certain, Told told) {}

    @CirclesMayRead
    @GetMapping("/timelines/{timeline}/lookback/firsts")
    String show(Timeline timeline, @RequestParam Optional<String> lane, Locale locale, Model page) {
        Telling telling = tellings.in(timeline, locale);
        Optional<Lane> asked = lane.flatMap(Lane::find);
        Optional<String> any = Optional.empty();
        EntryFilter filter = new EntryFilter(Optional.empty(), Optional.empty(), any, asked, any, any, any, any);
        Map<String, List<First>> groups = new LinkedHashMap<>();
        for (String of : List.of("kind", "technology", "place", "facility", "organization")) {
            groups.put(of, new ArrayList<>());
        }
        for (FirstTime first : firsts.read(timeline, filter, Moment.NOW, telling.names())) {
            groups.computeIfAbsent(first.of(), of -> new ArrayList<>())
                    .add(new First(first.label(), first.certain(), telling.of(first.entry())));
        }
        groups.values().removeIf(List::isEmpty);
        page.addAttribute("timeline", timeline);
        page.addAttribute("groups", groups);
        page.addAttribute(
                "chips", LaneChip.all(Address.timeline(timeline) + "/lookback/firsts", asked, telling.words()));
        return "lookback/firsts";
    }
}
