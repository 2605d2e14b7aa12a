package timeline.api.lookback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import timeline.api.CirclesMayRead;
import timeline.api.Lanes;
import timeline.api.Languages;
import timeline.api.Moments;
import timeline.api.Page;
import timeline.chronicle.EntryFilter;
import timeline.directory.TimelineNames;
import timeline.life.Timeline;
import timeline.lookback.FirstTime;
import timeline.lookback.FirstTimes;

/** The first time of each kind of thing, and of all that entries name. */
@RestController
class FirstTimesController {

    private final FirstTimes firsts;
    private final TimelineNames names;

    FirstTimesController(FirstTimes firsts, TimelineNames names) {
        this.firsts = firsts;
        this.names = names;
    }

    @CirclesMayRead
    @GetMapping("/api/v1/timelines/{timeline}/firsts")
    Page<FirstTime> read(
            Timeline timeline,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String lane,
            @RequestParam(required = false) @Nullable String subject,
            Moments.Parameters moment,
            HttpServletRequest request) {
        Optional<String> any = Optional.empty();
        EntryFilter filter = new EntryFilter(
                Optional.empty(),
                Optional.empty(),
                Asked.text(kind),
                Lanes.of(lane),
                Asked.text(subject),
                any,
                any,
                any);
        return new Page<>(
                firsts.read(timeline, filter, Moments.of(moment), names.in(timeline, Languages.of(request, timeline))),
                null);
    }
}
