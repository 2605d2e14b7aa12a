package timeline.web.lookback;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import timeline.api.CirclesMayRead;
import timeline.chronicle.Moment;
import timeline.life.Timeline;
import timeline.lookback.Habit;
import timeline.lookback.Streak;
import timeline.lookback.Streaks;

/** How long habits and routines lasted without a break, as bars on one axis. */
@Controller
class StreaksPage {

    private final Streaks streaks;
    private final Tellings tellings;

    StreaksPage(Streaks streaks, Tellings tellings) {
        this.streaks = streaks;
        this.tellings = tellings;
    }

    @CirclesMayRead
    @GetMapping("/timelines/{timeline}/lookback/streaks")
    String show(Timeline timeline, Locale locale, Model page) {
        Telling telling = tellings.in(timeline, locale);
        List<Habit> habits = streaks.read(timeline, Moment.NOW, telling.names());
        LocalDate first = habits.stream()
                .flatMap(habit -> habit.streaks().stream())
                .map(Streak::start)
                .filter(Objects::nonNull)
                .min(naturalOrder())
                .orElse(telling.today());
        page.addAttribute("timeline", timeline);
        page.addAttribute("first", telling.when(first.toString()));
        page.addAttribute("last", telling.when(telling.today().toString()));
        page.addAttribute(
                "habits",
                habits.stream()
                        .map(habit -> ShownHabit.of(habit, first, telling))
                        .toList());
        return "lookback/streaks";
    }
}
