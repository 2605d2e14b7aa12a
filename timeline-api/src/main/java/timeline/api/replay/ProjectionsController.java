package timeline.api.replay;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import timeline.api.Page;
import timeline.api.Paging;
import timeline.api.ProgressStream;
import timeline.life.Timeline;
import timeline.replay.Parked;
import timeline.replay.Replays;
import timeline.replay.ViewProgress;

/** A timeline's read models, for its owner. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/projections")
class ProjectionsController {

    private final Replays replays;
    private final ProgressStream stream;

    ProjectionsController(Replays replays, ProgressStream stream) {
        this.replays = replays;
        this.stream = stream;
    }

    @GetMapping
    Page<ViewProgress> all(Timeline timeline) {
        return new Page<>(replays.all(timeline.id()), null);
    }

    @GetMapping("/{projection}")
    ViewProgress get(Timeline timeline, @PathVariable String projection) {
        return replays.progress(timeline.id(), projection);
    }

    @PostMapping("/{projection}/replay")
    ResponseEntity<ViewProgress> replay(Timeline timeline, @PathVariable String projection) {
        ViewProgress started = replays.start(timeline.id(), projection);
        URI progress = URI.create("/api/v1/timelines/" + timeline.id() + "/projections/" + projection + "/progress");
        return ResponseEntity.accepted().location(progress).body(started);
    }

    @GetMapping(path = "/{projection}/progress", produces = MediaType.APPLICATION_JSON_VALUE)
    ViewProgress progress(Timeline timeline, @PathVariable String projection) {
        return replays.progress(timeline.id(), projection);
    }

    /** The same each time that it is further, until nothing more comes of it. */
    @GetMapping(path = "/{projection}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(Timeline timeline, @PathVariable String projection) {
        ViewProgress now = replays.progress(timeline.id(), projection);
        return stream.of(
                "view " + now.name(),
                () -> Optional.of(replays.progress(timeline.id(), projection)),
                ViewProgress::over);
    }

    @PostMapping("/{projection}/cancel")
    ViewProgress cancel(Timeline timeline, @PathVariable String projection) {
        return replays.cancel(timeline.id(), projection);
    }

    @PostMapping("/{projection}/swap-back")
    ViewProgress swapBack(Timeline timeline, @PathVariable String projection) {
        return replays.swapBack(timeline.id(), projection);
    }

    @GetMapping("/{projection}/difference")
    DifferenceBody difference(Timeline timeline, @PathVariable String projection, Paging paging) {
        Optional<String> after = paging.start(DifferenceBody::place);
        return DifferenceBody.of(replays.difference(timeline.id(), projection, after, paging.most()));
    }

    @GetMapping("/{projection}/parked")
    Page<Parked> parked(Timeline timeline, @PathVariable String projection, Paging paging) {
        return paging.of(replays.parked(timeline.id(), projection), event -> Long.toString(event.position()));
    }

    /** What is parked still. */
    @PostMapping("/{projection}/parked/{id}/retry")
    Page<Parked> retry(Timeline timeline, @PathVariable String projection, @PathVariable long id) {
        return new Page<>(replays.retry(timeline.id(), projection, id), null);
    }
}
