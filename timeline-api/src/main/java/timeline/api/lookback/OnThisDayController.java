package timeline.api.lookback;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import timeline.api.CirclesMayRead;
import timeline.api.InputRefused;
import timeline.api.Languages;
import timeline.api.Moments;
import timeline.api.Page;
import timeline.chronicle.Chronicle;
import timeline.directory.TimelineNames;
import timeline.life.Timeline;
import timeline.lookback.Anniversary;
import timeline.lookback.OnThisDay;

/** What came to pass on a day of earlier years; today where the timeline is lived when no day is asked for. */
@RestController
class OnThisDayController {

    private static final int LAST_YEAR = 9999;

    private final OnThisDay onThisDay;
    private final Chronicle chronicle;
    private final TimelineNames names;

    OnThisDayController(OnThisDay onThisDay, Chronicle chronicle, TimelineNames names) {
        this.onThisDay = onThisDay;
        this.chronicle = chronicle;
        this.names = names;
    }

    @CirclesMayRead
    @GetMapping("/api/v1/timelines/{timeline}/on-this-day")
    Page<Anniversary> read(
            Timeline timeline,
            @RequestParam(required = false) @Nullable String date,
            Moments.Parameters moment,
            HttpServletRequest request) {
        LocalDate day = Asked.day("date", date).orElseGet(() -> chronicle.today(timeline));
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw InputRefused.of("/date", "date is of a year from 1 to " + LAST_YEAR);
        }
        return new Page<>(
                onThisDay.read(timeline, day, Moments.of(moment), names.in(timeline, Languages.of(request, timeline))),
                null);
    }
}
