package timeline.web.lookback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.api.CirclesMayRead;
import timeline.api.NotFound;
import timeline.chronicle.Moment;
import timeline.entry.EntryId;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.lookback.Meanwhile;
import timeline.lookback.Overlap;
import timeline.lookback.Overlaps;
import timeline.web.Address;

/** What went on while an entry or a storyline lasted: certainly, and possibly. */
@Controller
class MeanwhilePage {

    private final Overlaps overlaps;
    private final Tellings tellings;

    MeanwhilePage(Overlaps overlaps, Tellings tellings) {
        this.overlaps = overlaps;
        this.tellings = tellings;
    }

    @CirclesMayRead
    @GetMapping("/timelines/{timeline}/entries/{entry}/meanwhile")
    String ofEntry(
            Timeline timeline,
            @PathVariable EntryId entry,
            @RequestParam Optional<String> lane,
            Locale locale,
            Model page) {
        Telling telling = tellings.in(timeline, locale);
        Optional<Lane> in = lane.flatMap(Lane::find);
        Optional<Meanwhile> found = overlaps.ofEntry(timeline, entry, in, Moment.NOW, telling.names());
        return show(found, Address.entry(timeline, entry), in, telling, page);
    }

    @CirclesMayRead
    @GetMapping("/timelines/{timeline}/storylines/{key}/meanwhile")
    String ofStoryline(
            Timeline timeline,
            @PathVariable String key,
            @RequestParam Optional<String> lane,
            Locale locale,
            Model page) {
        Telling telling = tellings.in(timeline, locale);
        Optional<Lane> in = lane.flatMap(Lane::find);
        Optional<Meanwhile> found = overlaps.ofStoryline(timeline, key, in, Moment.NOW, telling.names());
        return show(found, Address.timeline(timeline) + "/storylines/" + key, in, telling, page);
    }

    private static String show(
            Optional<Meanwhile> found, String address, Optional<Lane> lane, Telling telling, Model page) {
        Meanwhile meanwhile = found.orElseThrow(() -> new NotFound("there is no such entry or storyline"));
        page.addAttribute("timeline", telling.timeline());
        page.addAttribute("called", meanwhile.title());
        page.addAttribute("chips", LaneChip.all(address + "/meanwhile", lane, telling.words()));
        page.addAttribute("certain", told(meanwhile.items(), true, telling));
        page.addAttribute("possible", told(meanwhile.items(), false, telling));
        return "lookback/meanwhile";
    }

    private static List<Told> told(List<Overlap> items, boolean certain, Telling telling) {
        return items.stream()
                .filter(item -> item.certain() == certain)
                .map(item -> telling.of(item.entry()))
                .toList();
    }
}
