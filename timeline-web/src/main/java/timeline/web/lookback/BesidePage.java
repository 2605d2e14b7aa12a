package timeline.web.lookback;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.api.CirclesMayRead;
import timeline.api.NotFound;
import timeline.chronicle.Moment;
import timeline.chronicle.YearFacts.Change;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;
import timeline.kind.Kinds;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.lookback.Beside;
import timeline.lookback.YearsBeside;
import timeline.picture.PictureOptions;
import timeline.picture.YearPicture;
import timeline.web.Address;
import timeline.web.circle.Eyes;

/** A year beside the one before it: both pictures, what each adds up to, what is new, ended and went on. */
@Controller
class BesidePage {

    private static final int HALF_OF_A_PAGE = 640;
    private static final int LAST_YEAR = 9999;

    private final YearsBeside years;
    private final Tellings tellings;

    BesidePage(YearsBeside years, Tellings tellings) {
        this.years = years;
        this.tellings = tellings;
    }

    /** A year with its picture in both shapes. */
    record Pictured(int year, String address, int entries, int happenings, String wide, String upright) {}

    /** One row of the comparison. */
    record Row(String key, String label, Change change) {}

    /** Something that lasted. */
    record Lasting(String seen, String lane, String title, String when) {}

    @CirclesMayRead
    @GetMapping("/timelines/{timeline}/years/{year}/beside")
    String show(
            Timeline timeline, @PathVariable int year, @RequestParam Optional<String> as, Locale locale, Model page) {
        if (year < 2 || year > LAST_YEAR) {
            throw new NotFound("years that have one before them are numbered from 2 to 9999");
        }
        Telling telling = tellings.in(timeline, locale);
        Eyes eyes = Eyes.of(as);
        Beside both = years.read(timeline, year, Moment.NOW, telling.names());
        String language = telling.words().language();
        page.addAttribute("timeline", timeline);
        page.addAttribute("year", year);
        page.addAttribute(
                "pictured", List.of(pictured(both.before(), eyes, telling), pictured(both.year(), eyes, telling)));
        page.addAttribute("lanes", rows(both.byLane(), key -> lane(key, language)));
        page.addAttribute("kinds", rows(both.byKind(), key -> kind(key, language)));
        page.addAttribute("begun", lasting(both.begun(), year, telling));
        page.addAttribute("ended", lasting(both.ended(), year - 1, telling));
        page.addAttribute("wentOn", lasting(both.wentOn(), year, telling));
        return "lookback/beside";
    }

    private static Pictured pictured(YearTimeline year, Eyes eyes, Telling telling) {
        String address = Address.year(telling.timeline(), year.year());
        String seen = eyes.on(address);
        PictureOptions wide = PictureOptions.page(telling.words().language())
                .wide(HALF_OF_A_PAGE)
                .linked(seen + "#entry-", seen + (seen.contains("?") ? "&month=" : "?month="), seen)
                .on(telling.today());
        return new Pictured(
                year.year(),
                address,
                year.totals().entries(),
                year.totals().happenings(),
                YearPicture.svg(year, wide),
                YearPicture.svg(year, wide.upright()));
    }

    private static List<Row> rows(Map<String, Change> changes, Function<String, String> label) {
        return changes.entrySet().stream()
                .map(change -> new Row(change.getKey(), label.apply(change.getKey()), change.getValue()))
                .toList();
    }

    private static String lane(String key, String language) {
        return Lane.find(key).map(lane -> lane.label().in(language)).orElse(key);
    }

    private static String kind(String key, String language) {
        return Kinds.find(key).map(kind -> kind.label().in(language)).orElse(key);
    }

    private static List<Lasting> lasting(List<YearItem> items, int year, Telling telling) {
        String address = Address.year(telling.timeline(), year) + "#entry-";
        return items.stream()
                .map(item ->
                        new Lasting(address + item.id(), item.lane().key(), item.title(), telling.when(item.when())))
                .toList();
    }
}
