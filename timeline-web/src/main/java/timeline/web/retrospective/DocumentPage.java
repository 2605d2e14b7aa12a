package timeline.web.retrospective;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import timeline.account.Reader;
import timeline.api.CirclesMayRead;
import timeline.circle.UnknownCircles;
import timeline.kind.Problem;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import timeline.retrospective.Read;
import timeline.retrospective.RetrospectiveParts;
import timeline.review.Review;
import timeline.review.Reviews;
import timeline.yearbook.Rewrite;
import timeline.yearbook.YearbookMarkdown;
import timeline.yearbook.YearbookReader;

/** Gives a retrospective out as a Markdown document, and takes it back in. */
@Controller
@RequestMapping("/timelines/{timeline}/years/{year}/retrospective/document")
class DocumentPage {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final ShownBooks books;
    private final RetrospectivePage page;
    private final Reviews reviews;
    private final RetrospectiveWrites writes;
    private final UnknownCircles circles;

    DocumentPage(
            ShownBooks books,
            RetrospectivePage page,
            Reviews reviews,
            RetrospectiveWrites writes,
            UnknownCircles circles) {
        this.books = books;
        this.page = page;
        this.reviews = reviews;
        this.writes = writes;
        this.circles = circles;
    }

    @CirclesMayRead
    @GetMapping
    ResponseEntity<byte[]> out(Timeline timeline, @PathVariable int year, Locale locale) {
        Place place = new Place(timeline, year);
        String document = YearbookMarkdown.of(books.book(place, locale), locale.getLanguage());
        return file("retrospective-" + year + ".md", document.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> file(String name, byte[] document) {
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(document);
    }

    /** Takes all of a document in: what it leaves out is taken out. */
    @PostMapping
    String in(
            Timeline timeline,
            @PathVariable int year,
            @RequestParam MultipartFile document,
            @RequestParam(defaultValue = "0") long version,
            Reader reader,
            Locale locale,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Place place = new Place(timeline, year);
        if (!writes.settled()) {
            return RetrospectiveWrites.told(place, "behind", "");
        }
        return switch (read(timeline, year, document.getBytes())) {
            case Read.Accepted<RetrospectiveParts>(RetrospectiveParts parts) -> rewrite(place, parts, version, reader);
            case Read.Refused<RetrospectiveParts>(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                page.show(place, locale, model);
                model.addAttribute("faults", problems);
                yield "retrospective/retrospective";
            }
        };
    }

    private Read<RetrospectiveParts> read(Timeline timeline, int year, byte[] document) {
        try {
            String markdown = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            Read<RetrospectiveParts> read = YearbookReader.read(year, markdown);
            List<Problem> unknown = read instanceof Read.Accepted<RetrospectiveParts>(RetrospectiveParts parts)
                    ? circles.in(timeline, parts)
                    : List.of();
            return unknown.isEmpty() ? read : new Read.Refused<>(unknown);
        } catch (CharacterCodingException e) {
            return new Read.Refused<>(List.of(new Problem("", "it is not text in UTF-8")));
        }
    }

    private String rewrite(Place place, RetrospectiveParts parts, long version, Reader reader) {
        try {
            return writes.record(
                    place,
                    () -> {
                        Review now = reviews.find(place.timeline(), place.year(), Optional.empty());
                        if (now.version() > 0) {
                            Precondition.version(version).check(now.version());
                        }
                        Rewrite.commands(place.timeline(), now, parts, reader.account())
                                .forEach(writes::also);
                        return "taken";
                    },
                    "");
        } catch (Rejected rejected) {
            if (rejected.reason() != Reason.STALE) {
                throw rejected;
            }
            return RetrospectiveWrites.told(place, "stale", "#document");
        }
    }
}
