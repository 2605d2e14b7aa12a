package timeline.web.home;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import timeline.account.Reader;
import timeline.api.NotFound;
import timeline.circle.Looks;
import timeline.exchange.ArchiveImports;
import timeline.exchange.DocumentRefused;
import timeline.exchange.ImportId;
import timeline.exchange.ImportProgress;
import timeline.exchange.Imports;
import timeline.exchange.ReadArchive;
import timeline.kind.Problem;
import timeline.life.Rejected;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.web.Address;
import tools.jackson.core.JacksonException;

/** Takes in a document that somebody has, and shows how far it has come. */
@Controller
@RequestMapping("/timelines/{timeline}/imports")
class ImportPage {

    private final Imports imports;
    private final ArchiveImports archives;
    private final Recorder recorder;
    private final Looks looks;
    private final ViewLag views;
    private final LatestYear latest;

    ImportPage(
            Imports imports,
            ArchiveImports archives,
            Recorder recorder,
            Looks looks,
            ViewLag views,
            LatestYear latest) {
        this.imports = imports;
        this.archives = archives;
        this.recorder = recorder;
        this.looks = looks;
        this.views = views;
        this.latest = latest;
    }

    @GetMapping
    String form(Timeline timeline, Model page) {
        return form(timeline, List.of(), page);
    }

    @PostMapping
    String start(
            Timeline timeline,
            @RequestParam MultipartFile document,
            Reader reader,
            HttpServletResponse response,
            Model page)
            throws IOException {
        try {
            ImportProgress progress = isArchive(document)
                    ? takeArchive(timeline, document, reader)
                    : imports.start(timeline.id(), reader.account(), document.getBytes());
            return "redirect:" + Address.timeline(timeline) + "/imports/" + progress.id();
        } catch (DocumentRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(timeline, refused.problems(), page);
        } catch (Rejected occupied) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("occupied", true);
            return form(timeline, List.of(), page);
        } catch (JacksonException malformed) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(timeline, List.of(new Problem("", malformed.getOriginalMessage())), page);
        }
    }

    /** Browsers tell one file from another in ways of their own; a zip archive begins with these letters. */
    private static boolean isArchive(MultipartFile document) throws IOException {
        try (InputStream begin = document.getInputStream()) {
            return new String(begin.readNBytes(2), StandardCharsets.US_ASCII).equals("PK");
        }
    }

    private ImportProgress takeArchive(Timeline timeline, MultipartFile document, Reader reader) throws IOException {
        ReadArchive archive = archives.read(timeline.id(), reader.account(), document.getInputStream());
        try {
            return recorder.record(() -> archives.land(archive, reader.account()))
                    .result();
        } finally {
            archives.discard(archive);
            looks.forgetTimeline(timeline.id());
        }
    }

    @GetMapping("/{id}")
    String progress(Timeline timeline, @PathVariable ImportId id, Model page) throws InterruptedException {
        ImportProgress progress =
                imports.find(timeline.id(), id).orElseThrow(() -> new NotFound("there is no such import"));
        boolean over = progress.over() && (progress.position() == 0 || views.awaitPassed(progress.position()));
        page.addAttribute("timeline", timeline);
        page.addAttribute("progress", progress);
        page.addAttribute("over", over);
        page.addAttribute("state", over ? state(progress) : "running");
        page.addAttribute("taken", progress.recorded() + progress.known());
        page.addAttribute(
                "onward",
                Stream.of(timeline)
                        .filter(now -> over)
                        .flatMap(now -> latest.of(now).stream())
                        .findFirst()
                        .map(year -> Address.year(timeline, year))
                        .orElseGet(() -> Address.timeline(timeline)));
        return "home/import";
    }

    private static String state(ImportProgress progress) {
        return switch (progress.state()) {
            case RUNNING -> "running";
            case DONE -> "done";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
        };
    }

    private static String form(Timeline timeline, List<Problem> problems, Model page) {
        page.addAttribute("timeline", timeline);
        page.addAttribute("problems", problems);
        return "home/import-form";
    }
}
