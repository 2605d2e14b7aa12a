package timeline.api.retrospective;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Reader;
import timeline.api.Answer;
import timeline.api.CirclesMayRead;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.api.KnownCircles;
import timeline.api.Languages;
import timeline.api.Moments;
import timeline.api.PositionInterceptor;
import timeline.api.ViewsBehind;
import timeline.api.Writes;
import timeline.chronicle.Moment;
import timeline.life.Precondition;
import timeline.life.Timeline;
import timeline.log.Commands;
import timeline.retrospective.RetrospectiveParts;
import timeline.retrospective.RetrospectiveReader;
import timeline.review.Review;
import timeline.review.Reviews;
import timeline.yearbook.Publishing;
import timeline.yearbook.Rewrite;
import timeline.yearbook.Yearbook;
import timeline.yearbook.YearbookReader;
import timeline.yearbook.Yearbooks;
import tools.jackson.databind.node.ObjectNode;

/** The retrospective of a year as a whole, as JSON and as Markdown. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/years/{year:\\d+}/retrospective")
class RetrospectiveController {

    private final Yearbooks yearbooks;
    private final Reviews reviews;
    private final Publishing publishing;
    private final Writes writes;
    private final Commands commands;
    private final KnownCircles circles;

    RetrospectiveController(
            Yearbooks yearbooks,
            Reviews reviews,
            Publishing publishing,
            Writes writes,
            Commands commands,
            KnownCircles circles) {
        this.yearbooks = yearbooks;
        this.reviews = reviews;
        this.publishing = publishing;
        this.writes = writes;
        this.commands = commands;
        this.circles = circles;
    }

    @CirclesMayRead
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(
            Timeline timeline, @PathVariable int year, Moments.Parameters moment, HttpServletRequest request) {
        return Documents.json(book(timeline, year, Moments.of(moment), Languages.of(request, timeline)));
    }

    @CirclesMayRead
    @GetMapping(produces = Documents.MARKDOWN)
    ResponseEntity<byte[]> markdown(
            Timeline timeline, @PathVariable int year, Moments.Parameters moment, HttpServletRequest request) {
        String language = Languages.of(request, timeline);
        return Documents.markdown(book(timeline, year, Moments.of(moment), language), language);
    }

    /** Changes parts of it; a part that is sent replaces the one that is there, and null empties it. */
    @PatchMapping
    ResponseEntity<byte[]> change(
            Timeline timeline,
            @PathVariable int year,
            JsonBody body,
            Precondition seen,
            Reader reader,
            HttpServletRequest request)
            throws InterruptedException {
        RetrospectiveYear of = new RetrospectiveYear(timeline, year);
        ObjectNode said = body.object().deepCopy();
        body.object().propertyNames().stream()
                .filter(name -> said.path(name).isNull())
                .forEach(said::putArray);
        RetrospectiveParts parts = RetrospectiveYear.accepted(RetrospectiveReader.parts(year, said));
        return rewrite(of, parts, seen, reader, Languages.of(request, timeline));
    }

    /** Takes a whole document in; what it leaves out is taken out. */
    @PutMapping(consumes = Documents.MARKDOWN)
    ResponseEntity<byte[]> replace(
            Timeline timeline, @PathVariable int year, Precondition seen, Reader reader, HttpServletRequest request)
            throws InterruptedException, IOException {
        RetrospectiveYear of = new RetrospectiveYear(timeline, year);
        String markdown = utf8(JsonBody.read(request, JsonBody.LIMIT));
        RetrospectiveParts parts = RetrospectiveYear.accepted(YearbookReader.read(year, markdown));
        return rewrite(of, parts, seen, reader, Languages.of(request, timeline));
    }

    private ResponseEntity<byte[]> rewrite(
            RetrospectiveYear of, RetrospectiveParts parts, Precondition seen, Reader reader, String language)
            throws InterruptedException {
        circles.check(of.timeline(), parts);
        if (!publishing.settled()) {
            throw new ViewsBehind();
        }
        ResponseEntity<byte[]> written = writes.visible(writes.run(() -> {
            Review now = reviews.find(of.timeline(), of.year(), Optional.empty());
            if (now.version() > 0) {
                seen.check(now.version());
            }
            Rewrite.commands(of.timeline(), now, parts, reader.account()).forEach(commands::send);
            return new Answer(HttpStatus.OK, new HttpHeaders(), "");
        }));
        String position = Objects.requireNonNull(written.getHeaders().getFirst(PositionInterceptor.HEADER));
        ResponseEntity<byte[]> answer = Documents.json(book(of.timeline(), of.year(), Moment.NOW, language));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(PositionInterceptor.HEADER, position)
                .body(answer.getBody());
    }

    private Yearbook book(Timeline timeline, int year, Moment moment, String language) {
        RetrospectiveYear of = new RetrospectiveYear(timeline, year);
        return yearbooks.of(of.timeline(), of.year(), moment, language);
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw InputRefused.of("", "send Markdown in UTF-8");
        }
    }
}
