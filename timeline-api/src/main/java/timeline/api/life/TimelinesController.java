package timeline.api.life;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Reader;
import timeline.api.Answer;
import timeline.api.CirclesMayRead;
import timeline.api.JsonBody;
import timeline.api.Page;
import timeline.api.Paging;
import timeline.api.Writes;
import timeline.directory.Directory;
import timeline.directory.Sharing;
import timeline.life.StartTimeline;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.log.Commands;
import timeline.store.Reach;

/** The timelines that somebody may read. */
@RestController
@RequestMapping("/api/v1/timelines")
class TimelinesController {

    private final Directory directory;
    private final Sharing sharing;
    private final Writes writes;
    private final Commands commands;

    TimelinesController(Directory directory, Sharing sharing, Writes writes, Commands commands) {
        this.directory = directory;
        this.sharing = sharing;
        this.writes = writes;
        this.commands = commands;
    }

    /** A timeline as JSON; {@code role} is what the reader may do with it. */
    record Body(String id, String name, String zone, String locale, String role) {

        static Body of(Timeline timeline) {
            return new Body(
                    timeline.id().toString(),
                    timeline.name(),
                    timeline.zone().getId(),
                    timeline.locale(),
                    timeline.sight().owner() ? "owner" : "reader");
        }
    }

    @GetMapping
    Page<Body> all(Reader reader, Paging paging) {
        List<Body> all = Stream.concat(
                        directory.timelines(reader.account()).stream(), sharing.with(reader.account()).stream())
                .map(Body::of)
                .toList();
        return paging.of(all, Body::id);
    }

    @CirclesMayRead
    @GetMapping("/{timeline}")
    ResponseEntity<Body> get(Timeline timeline) {
        return ResponseEntity.ok(Body.of(timeline));
    }

    /** Answers once the new timeline can be read, so that its first entry is not refused. */
    @PostMapping
    ResponseEntity<byte[]> start(JsonBody body, Reader reader, HttpServletRequest request) {
        return writes.visible(Reach.SERVICE.get(() -> writes.create(request, reader, body.bytes(), () -> {
            NewTimeline asked = NewTimeline.of(body);
            TimelineId id = new TimelineId(UUID.randomUUID());
            commands.send(new StartTimeline(id, asked.name(), asked.zone().getId(), asked.locale(), reader.account()));
            return Answer.created(
                    "/api/v1/timelines/" + id,
                    1,
                    Body.of(new Timeline(id, reader.account(), asked.name(), asked.zone(), asked.locale())));
        })));
    }
}
