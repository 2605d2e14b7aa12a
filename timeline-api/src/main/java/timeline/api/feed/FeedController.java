package timeline.api.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import timeline.account.Reader;
import timeline.api.Paging;
import timeline.api.account.Presence;
import timeline.exchange.CloudEvent;
import timeline.life.Timeline;
import timeline.log.FedEvent;
import timeline.log.LogFeed;
import timeline.log.LogPosition;

/** A timeline's events in the order of the log, for its owner: page by page, or as they come (ADR 0020). */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/events")
class FeedController {

    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String LAST_SEEN = "Last-Event-ID";

    private final LogFeed feed;
    private final FeedCursor cursors;
    private final FeedStreams streams;
    private final Presence presence;

    FeedController(LogFeed feed, FeedCursor cursors, FeedStreams streams, Presence presence) {
        this.feed = feed;
        this.cursors = cursors;
        this.streams = streams;
        this.presence = presence;
    }

    @GetMapping(produces = {BATCH, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<List<CloudEvent>> page(
            Timeline timeline,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = new Paging(null, limit).most();
        List<FedEvent> found = feed.page(timeline.id(), cursors.read(timeline.id(), after, "after"), most + 1);
        List<FedEvent> shown = found.subList(0, Math.min(most, found.size()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.size() > most) {
            String next = "/api/v1/timelines/" + timeline.id() + "/events?after="
                    + shown.getLast().position().cursor() + "&limit=" + most;
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(
                shown.stream().map(event -> CloudEvent.of(timeline.id(), event)).toList());
    }

    /** The same, and then each as it is recorded; a browser that connects again says what it had last. */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(
            Timeline timeline,
            Reader reader,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = LAST_SEEN, required = false) @Nullable String lastSeen,
            HttpServletRequest request) {
        LogPosition start = lastSeen == null || lastSeen.isBlank()
                ? cursors.read(timeline.id(), after, "after")
                : cursors.read(timeline.id(), lastSeen, LAST_SEEN);
        return streams.open(timeline.id(), reader.account(), start, presence.of(request, reader));
    }
}
