package timeline.api.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import timeline.account.Reader;
import timeline.exchange.ArchiveExport;
import timeline.exchange.ArchiveImports;
import timeline.life.Timeline;
import timeline.log.LogPosition;

/** Hands everything of a timeline to its owner as one archive, while it is being written. */
@RestController
class ExportController {

    private final ArchiveExport export;
    private final Clock clock;

    ExportController(ArchiveExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    /** One that breaks off lacks its end, by which nobody takes it for a whole one. */
    @GetMapping(path = "/api/v1/timelines/{timeline}/export", produces = ArchiveImports.MEDIA_TYPE)
    void export(Timeline timeline, Reader reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        LogPosition cut = export.begin(timeline, reader);
        String name = timeline.name() + " " + LocalDate.ofInstant(clock.instant(), timeline.zone()) + ".zip";
        response.setContentType(ArchiveImports.MEDIA_TYPE);
        response.setHeader(HttpHeaders.ETAG, "W/\"" + cut.cursor() + "\"");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        export.write(timeline, reader, cut, response.getOutputStream());
    }
}
