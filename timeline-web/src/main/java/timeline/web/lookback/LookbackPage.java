package timeline.web.lookback;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.api.CirclesMayRead;
import timeline.chronicle.Moment;
import timeline.chronicle.YearCount;
import timeline.chronicle.Years;
import timeline.directory.Described;
import timeline.directory.Directory;
import timeline.life.Timeline;
import timeline.lookback.Anniversary;
import timeline.lookback.Anniversary.On;
import timeline.lookback.OnThisDay;

/** Where looking back begins: on this day, and the ways to everything else. */
@Controller
class LookbackPage {

    private final OnThisDay onThisDay;
    private final Years years;
    private final Directory directory;
    private final Tellings tellings;

    LookbackPage(OnThisDay onThisDay, Years years, Directory directory, Tellings tellings) {
        this.onThisDay = onThisDay;
        this.years = years;
        this.directory = directory;
        this.tellings = tellings;
    }

    /** A storyline to ask about. */
    record Asked(String key, String title) {}

    /** A day that makes no sense is passed over: today is shown. */
    @CirclesMayRead
    @GetMapping("/timelines/{timeline}/lookback")
    String show(
            Timeline timeline,
            @RequestParam Optional<String> date,
            @RequestParam Optional<String> muted,
            Locale locale,
            Model page) {
        Telling telling = tellings.in(timeline, locale);
        LocalDate day = date.flatMap(LookbackPage::day).orElse(telling.today());
        List<Anniversary> all = onThisDay.read(timeline, day, Moment.NOW, telling.names());
        page.addAttribute("timeline", timeline);
        page.addAttribute("muted", muted.isPresent());
        page.addAttribute("day", day);
        page.addAttribute(
                "dayWords",
                day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)));
        page.addAttribute("today", day.equals(telling.today()));
        page.addAttribute("days", remembered(all, On.DAY, telling));
        page.addAttribute("months", remembered(all, On.MONTH, telling));
        page.addAttribute("years", compared(years.all(timeline)));
        page.addAttribute("threads", threads(directory.storylines(timeline), telling));
        return "lookback/lookback";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1 && day.getYear() < 9999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<Remembered> remembered(List<Anniversary> all, On on, Telling telling) {
        return all.stream()
                .filter(anniversary -> anniversary.on() == on)
                .map(anniversary -> Remembered.of(anniversary, telling))
                .toList();
    }

    /** The years that have one before them to stand beside, latest first. */
    private static List<Integer> compared(List<YearCount> all) {
        return all.reversed().stream()
                .map(YearCount::year)
                .filter(year -> all.stream().anyMatch(other -> other.year() == year - 1))
                .limit(10)
                .toList();
    }

    private static List<Asked> threads(List<Described> storylines, Telling telling) {
        return storylines.stream()
                .map(one -> new Asked(one.key(), telling.names().storyline(one.key())))
                .toList();
    }
}
