package timeline.api.lookback;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.api.CirclesMayRead;
import timeline.api.Languages;
import timeline.api.Moments;
import timeline.api.Page;
import timeline.directory.TimelineNames;
import timeline.life.Timeline;
import timeline.lookback.Habit;
import timeline.lookback.Streaks;

/** How long habits and routines lasted without a break. */
@RestController
class StreaksController {

    private final Streaks streaks;
    private final TimelineNames names;

    StreaksController(Streaks streaks, TimelineNames names) {
        this.streaks = streaks;
        this.names = names;
    }

    @CirclesMayRead
    @GetMapping("/api/v1/timelines/{timeline}/streaks")
    Page<Habit> read(Timeline timeline, Moments.Parameters moment, HttpServletRequest request) {
        return new Page<>(
                streaks.read(timeline, Moments.of(moment), names.in(timeline, Languages.of(request, timeline))), null);
    }
}
