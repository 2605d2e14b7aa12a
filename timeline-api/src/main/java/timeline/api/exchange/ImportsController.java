package timeline.api.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import timeline.account.Reader;
import timeline.api.Answer;
import timeline.api.JsonBody;
import timeline.api.MediaTypes;
import timeline.api.NotFound;
import timeline.api.PositionInterceptor;
import timeline.api.ProgressStream;
import timeline.api.Writes;
import timeline.circle.Looks;
import timeline.exchange.ArchiveImports;
import timeline.exchange.ImportId;
import timeline.exchange.ImportProgress;
import timeline.exchange.Imports;
import timeline.exchange.ReadArchive;
import timeline.life.Timeline;

/** Takes documents in, and tells how far each has come. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/imports")
class ImportsController {

    private static final MediaType LIFE = MediaType.parseMediaType(Imports.MEDIA_TYPE);

    private static final MediaType ARCHIVE = MediaType.parseMediaType(ArchiveImports.MEDIA_TYPE);

    private final Imports imports;
    private final ArchiveImports archives;
    private final Looks looks;
    private final ProgressStream stream;
    private final Writes writes;

    ImportsController(Imports imports, ArchiveImports archives, Looks looks, ProgressStream stream, Writes writes) {
        this.imports = imports;
        this.archives = archives;
        this.looks = looks;
        this.stream = stream;
        this.writes = writes;
    }

    @PostMapping
    ResponseEntity<byte[]> start(Timeline timeline, Reader reader, HttpServletRequest request) throws IOException {
        MediaTypes.check(request.getContentType(), List.of(LIFE, ARCHIVE));
        if (ARCHIVE.equalsTypeAndSubtype(MediaType.parseMediaType(request.getContentType()))) {
            return startArchive(timeline, reader, request);
        }
        byte[] document = JsonBody.read(request, JsonBody.LARGEST);
        return writes.create(
                request,
                reader,
                document,
                () -> accepted(timeline, imports.start(timeline.id(), reader.account(), document)));
    }

    /** Read as it comes; a retry of what is there already is known by the sum of its bytes. */
    private ResponseEntity<byte[]> startArchive(Timeline timeline, Reader reader, HttpServletRequest request)
            throws IOException {
        if (!archives.isEmpty(timeline.id())) {
            String sum = ArchiveImports.sum(request.getInputStream());
            return writes.answered(request, reader, sum.getBytes(StandardCharsets.US_ASCII))
                    .orElseThrow(ArchiveImports::notEmpty);
        }
        ReadArchive archive = archives.read(timeline.id(), reader.account(), request.getInputStream());
        try {
            return writes.visible(writes.create(
                    request,
                    reader,
                    archive.sha256().getBytes(StandardCharsets.US_ASCII),
                    () -> accepted(timeline, archives.land(archive, reader.account()))));
        } finally {
            archives.discard(archive);
            looks.forgetTimeline(timeline.id()); // its name and its zone are others now
        }
    }

    private static Answer accepted(Timeline timeline, ImportProgress progress) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.LOCATION, "/api/v1/timelines/" + timeline.id() + "/imports/" + progress.id());
        return new Answer(HttpStatus.ACCEPTED, headers, progress);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportProgress> get(Timeline timeline, @PathVariable ImportId id) {
        ImportProgress progress = progress(timeline, id);
        return ResponseEntity.ok()
                .header(PositionInterceptor.HEADER, Long.toString(progress.position()))
                .body(progress);
    }

    /** The same each time that it is further, until it is over. */
    @GetMapping(path = "/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(Timeline timeline, @PathVariable ImportId id) {
        return stream.of(
                "import " + progress(timeline, id).id(), () -> imports.find(timeline.id(), id), ImportProgress::over);
    }

    private ImportProgress progress(Timeline timeline, ImportId id) {
        return imports.find(timeline.id(), id).orElseThrow(() -> new NotFound("there is no such import"));
    }
}
