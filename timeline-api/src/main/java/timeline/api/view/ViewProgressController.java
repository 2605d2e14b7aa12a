package timeline.api.view;

import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
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
import timeline.api.replay.DifferenceBody;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.replay.Parked;
import timeline.replay.Replays;
import timeline.replay.ViewProgress;
import timeline.viewed.SavedViews;
import timeline.viewed.ViewFamily;

/** How far a user-defined view is, and building it anew beside what is read. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/views/{view}")
class ViewProgressController {

    private final SavedViews views;
    private final Replays replays;
    private final ProgressStream stream;

    ViewProgressController(SavedViews views, Replays replays, ProgressStream stream) {
        this.views = views;
        this.replays = replays;
        this.stream = stream;
    }

    @PostMapping("/replay")
    ResponseEntity<ViewProgress> replay(Timeline timeline, @PathVariable String view) {
        ViewProgress started = of(timeline, view, replays::start);
        URI progress = URI.create("/api/v1/timelines/" + timeline.id() + "/views/" + view + "/progress");
        return ResponseEntity.accepted().location(progress).body(started);
    }

    @GetMapping(path = "/progress", produces = MediaType.APPLICATION_JSON_VALUE)
    ViewProgress progress(Timeline timeline, @PathVariable String view) {
        return of(timeline, view, replays::progress);
    }

    /** The same each time that it is further, until nothing more comes of it. */
    @GetMapping(path = "/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(Timeline timeline, @PathVariable String view) {
        ViewProgress now = progress(timeline, view);
        return stream.of("view " + now.name(), () -> Optional.of(progress(timeline, view)), ViewProgress::over);
    }

    @PostMapping("/cancel")
    ViewProgress cancel(Timeline timeline, @PathVariable String view) {
        return of(timeline, view, replays::cancel);
    }

    @PostMapping("/swap-back")
    ViewProgress swapBack(Timeline timeline, @PathVariable String view) {
        return of(timeline, view, replays::swapBack);
    }

    @GetMapping("/difference")
    DifferenceBody difference(Timeline timeline, @PathVariable String view, Paging paging) {
        Optional<String> after = paging.start(DifferenceBody::place);
        return DifferenceBody.of(replays.difference(timeline.id(), known(timeline, view), after, paging.most()));
    }

    @GetMapping("/parked")
    Page<Parked> parked(Timeline timeline, @PathVariable String view, Paging paging) {
        return paging.of(
                replays.parked(timeline.id(), known(timeline, view)), event -> Long.toString(event.position()));
    }

    /** What is parked still. */
    @PostMapping("/parked/{id}/retry")
    Page<Parked> retry(Timeline timeline, @PathVariable String view, @PathVariable long id) {
        return new Page<>(replays.retry(timeline.id(), known(timeline, view), id), null);
    }

    private String known(Timeline timeline, String view) {
        ViewsController.known(views.find(timeline.id(), view));
        return ViewFamily.projection(view);
    }

    private ViewProgress of(Timeline timeline, String view, BiFunction<TimelineId, String, ViewProgress> asked) {
        return asked.apply(timeline.id(), known(timeline, view)).called(view);
    }
}
