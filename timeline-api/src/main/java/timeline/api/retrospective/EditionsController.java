package timeline.api.retrospective;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Reader;
import timeline.api.Answer;
import timeline.api.JsonBody;
import timeline.api.NotFound;
import timeline.api.ViewsBehind;
import timeline.api.Writes;
import timeline.chronicle.Moment;
import timeline.life.Precondition;
import timeline.life.Timeline;
import timeline.review.Edition;
import timeline.review.Reviews;
import timeline.yearbook.EditionDifference;
import timeline.yearbook.Published;
import timeline.yearbook.Publishing;
import timeline.yearbook.Yearbooks;
import tools.jackson.databind.util.RawValue;

/** What was published of a year: bytes that never change. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/years/{year:\\d+}/retrospective")
class EditionsController {

    private final Reviews reviews;
    private final Yearbooks yearbooks;
    private final Publishing publishing;
    private final Writes writes;

    EditionsController(Reviews reviews, Yearbooks yearbooks, Publishing publishing, Writes writes) {
        this.reviews = reviews;
        this.yearbooks = yearbooks;
        this.publishing = publishing;
        this.writes = writes;
    }

    /** Every edition of a year, oldest first. */
    record All(List<EditionBody> items, @Nullable String next) {}

    /** Freezes an edition, and answers it; 200 when it says what the last one says. */
    @PostMapping("/publish")
    ResponseEntity<byte[]> publish(
            Timeline timeline, @PathVariable int year, Precondition seen, Reader reader, HttpServletRequest request)
            throws InterruptedException, IOException {
        RetrospectiveYear of = new RetrospectiveYear(timeline, year);
        byte[] body = JsonBody.read(request, JsonBody.LIMIT);
        if (!publishing.settled()) {
            throw new ViewsBehind();
        }
        return writes.create(request, reader, body, () -> {
            Published published = publishing.publish(timeline, year, seen, reader.account());
            Answer created = Answer.created(
                    of.path(published.edition()), published.version(), new RawValue(published.document()));
            return published.changed() ? created : new Answer(HttpStatus.OK, created.headers(), created.body());
        });
    }

    @GetMapping("/editions")
    All all(Timeline timeline, @PathVariable int year) {
        return new All(
                reviews.editions(timeline, year).stream().map(EditionBody::of).toList(), null);
    }

    @GetMapping(path = "/editions/{edition:\\d+}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(Timeline timeline, @PathVariable int year, @PathVariable int edition) {
        Edition found = find(timeline, year, edition);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(found.document().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = "/editions/{edition:\\d+}", produces = Documents.MARKDOWN)
    ResponseEntity<byte[]> markdown(Timeline timeline, @PathVariable int year, @PathVariable int edition) {
        Edition found = find(timeline, year, edition);
        return ResponseEntity.ok()
                .contentType(Documents.MARKDOWN_UTF8)
                .body(found.markdown().getBytes(StandardCharsets.UTF_8));
    }

    /** What is other today. */
    @GetMapping("/editions/{edition:\\d+}/difference")
    EditionDifference difference(Timeline timeline, @PathVariable int year, @PathVariable int edition) {
        Edition found = find(timeline, year, edition);
        return EditionDifference.of(found, yearbooks.of(timeline, year, Moment.NOW, timeline.locale()));
    }

    private Edition find(Timeline timeline, int year, int edition) {
        return reviews.edition(timeline, year, edition)
                .orElseThrow(() -> new NotFound("there is no such edition of this retrospective"));
    }
}
