package timeline.api.lookback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import timeline.api.CirclesMayRead;
import timeline.api.InputRefused;
import timeline.api.Lanes;
import timeline.api.Languages;
import timeline.api.Moments;
import timeline.api.NotFound;
import timeline.chronicle.Moment;
import timeline.directory.TimelineNames;
import timeline.entry.EntryId;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.lookback.Meanwhile;
import timeline.lookback.Overlap;
import timeline.lookback.Overlaps;
import timeline.text.Names;

/** What went on while an entry or a storyline lasted. */
@RestController
class OverlapsController {

    private final Overlaps overlaps;
    private final TimelineNames names;

    OverlapsController(Overlaps overlaps, TimelineNames names) {
        this.overlaps = overlaps;
        this.names = names;
    }

    /**
     * A list with what it is about.
     *
     * @param title of the entry or the storyline
     * @param next null, since all of it is here
     */
    record Body(String title, List<Overlap> items, @Nullable String next) {

        static Body of(Meanwhile meanwhile) {
            return new Body(meanwhile.title(), meanwhile.items(), null);
        }
    }

    @CirclesMayRead
    @GetMapping("/api/v1/timelines/{timeline}/overlaps")
    Body read(
            Timeline timeline,
            @RequestParam(required = false) @Nullable String entry,
            @RequestParam(required = false) @Nullable String storyline,
            @RequestParam(required = false) @Nullable String lane,
            Moments.Parameters moment,
            HttpServletRequest request) {
        Optional<EntryId> asked = Asked.entry(entry);
        Optional<String> thread = Asked.text(storyline);
        if (asked.isPresent() == thread.isPresent()) {
            throw InputRefused.of("/entry", "ask for what overlaps either an entry or a storyline");
        }
        Optional<Lane> in = Lanes.of(lane);
        Moment from = Moments.of(moment);
        Names called = names.in(timeline, Languages.of(request, timeline));
        return asked.flatMap(id -> overlaps.ofEntry(timeline, id, in, from, called))
                .or(() -> thread.flatMap(key -> overlaps.ofStoryline(timeline, key, in, from, called)))
                .map(Body::of)
                .orElseThrow(() -> new NotFound("there is no such entry or storyline on this timeline"));
    }
}
