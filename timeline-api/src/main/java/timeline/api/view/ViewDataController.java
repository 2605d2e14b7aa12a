package timeline.api.view;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import timeline.api.InputRefused;
import timeline.api.Languages;
import timeline.api.NotBuilt;
import timeline.api.Paging;
import timeline.circle.Looks;
import timeline.directory.TimelineNames;
import timeline.life.Timeline;
import timeline.tally.Csv;
import timeline.tally.Tallies;
import timeline.tally.Tally;
import timeline.tally.Tally.Row;
import timeline.viewed.SavedViews;

/** What a view shows, to its owner; {@code ?as=} with the eyes of a circle, which cannot ask for itself. */
@RestController
class ViewDataController {

    private static final String CSV = "text/csv";

    private final SavedViews views;
    private final Tallies tallies;
    private final TimelineNames names;
    private final Looks looks;

    ViewDataController(SavedViews views, Tallies tallies, TimelineNames names, Looks looks) {
        this.views = views;
        this.tallies = tallies;
        this.names = names;
        this.looks = looks;
    }

    @GetMapping(path = "/api/v1/timelines/{timeline}/views/{view}/data", produces = MediaType.APPLICATION_JSON_VALUE)
    TallyBody data(
            Timeline timeline,
            @PathVariable String view,
            @RequestParam(required = false) @Nullable String as,
            Paging paging,
            HttpServletRequest request) {
        Tally tally = read(timeline, view, as, request);
        return TallyBody.of(tally, paging.of(tally.rows(), row -> key(tally, row)));
    }

    /** All of it: a table that is opened elsewhere has no pages. */
    @GetMapping(path = "/api/v1/timelines/{timeline}/views/{view}/data", produces = CSV)
    ResponseEntity<byte[]> csv(
            Timeline timeline,
            @PathVariable String view,
            @RequestParam(required = false) @Nullable String as,
            HttpServletRequest request) {
        return table(view, read(timeline, view, as, request));
    }

    @GetMapping(path = "/api/v1/timelines/{timeline}/views/{view}/data.csv")
    ResponseEntity<byte[]> file(
            Timeline timeline,
            @PathVariable String view,
            @RequestParam(required = false) @Nullable String as,
            HttpServletRequest request) {
        return table(view, read(timeline, view, as, request));
    }

    private Tally read(Timeline timeline, String view, @Nullable String as, HttpServletRequest request) {
        ViewsController.known(views.find(timeline.id(), view));
        Timeline seen = as == null || as.isBlank()
                ? timeline
                : looks.openAs(timeline, as)
                        .orElseThrow(() -> InputRefused.of("/as", "there is no such circle on this timeline"));
        return tallies.read(seen, view, names.in(seen, Languages.of(request, seen)))
                .orElseThrow(() -> new NotBuilt(
                        "the view is being built from history for the first time; its progress tells how far it is"));
    }

    /** A group is told from all others by what it is a group of. */
    private static String key(Tally tally, Row row) {
        return row.cells().subList(0, tally.definition().group().size()).toString();
    }

    private static ResponseEntity<byte[]> table(String view, Tally tally) {
        ContentDisposition file =
                ContentDisposition.attachment().filename(view + ".csv").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CSV + ";charset=utf-8;header=present"))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(Csv.of(tally).getBytes(StandardCharsets.UTF_8));
    }
}
