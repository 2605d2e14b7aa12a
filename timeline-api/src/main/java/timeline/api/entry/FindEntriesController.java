package timeline.api.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.api.CirclesMayRead;
import timeline.api.Languages;
import timeline.api.Moments;
import timeline.api.NotFound;
import timeline.api.Page;
import timeline.api.Paging;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.EntryPage;
import timeline.chronicle.PageStart;
import timeline.directory.Directory;
import timeline.entry.EntryChange;
import timeline.entry.EntryHistory;
import timeline.entry.EntryId;
import timeline.entry.EntryKey;
import timeline.history.Histories;
import timeline.history.HistoryStep;
import timeline.history.Past;
import timeline.life.Timeline;
import tools.jackson.databind.node.ObjectNode;

/** Finds entries, and tells the history of one. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/entries")
class FindEntriesController {

    private final Chronicle chronicle;
    private final EntryHistory history;
    private final Histories histories;
    private final EntryBodies bodies;
    private final Directory directory;

    FindEntriesController(
            Chronicle chronicle, EntryHistory history, Histories histories, EntryBodies bodies, Directory directory) {
        this.chronicle = chronicle;
        this.history = history;
        this.histories = histories;
        this.bodies = bodies;
        this.directory = directory;
    }

    @CirclesMayRead
    @GetMapping
    Page<ObjectNode> find(Timeline timeline, FilterParameters filter, Moments.Parameters moment, Paging paging) {
        EntryPage page = chronicle.page(
                timeline,
                filter.filter(timeline, directory),
                Moments.of(moment),
                paging.start(PageStart::of),
                paging.most());
        EntryBody body = bodies.read(timeline, Moments.of(moment));
        return new Page<>(
                page.entries().stream().map(body::of).toList(),
                page.next().map(PageStart::cursor).orElse(null));
    }

    @CirclesMayRead
    @GetMapping("/{entry}")
    ResponseEntity<ObjectNode> get(Timeline timeline, @PathVariable EntryId entry, Moments.Parameters moment) {
        ChronicleEntry found = chronicle
                .find(timeline, entry, Moments.of(moment))
                .orElseThrow(() -> new NotFound("there is no such entry on this timeline"));
        EntryBody body = bodies.read(timeline, Moments.of(moment));
        // How often it was changed is the owner's to know: for others its bytes are its tag.
        return timeline.sight().owner()
                ? ResponseEntity.ok().eTag(body.etag(found)).body(body.of(found))
                : ResponseEntity.ok(body.of(found));
    }

    @GetMapping("/{entry}/history")
    Page<ToldChange> history(
            Timeline timeline, @PathVariable EntryId entry, Paging paging, HttpServletRequest request) {
        List<EntryChange> changes = history.of(new EntryKey(timeline.id(), entry));
        if (changes.isEmpty()) {
            throw new NotFound("there is no such entry on this timeline");
        }
        Page<EntryChange> page = paging.of(changes, change -> Long.toString(change.version()));
        Locale locale = Locale.forLanguageTag(Languages.of(request, timeline));
        List<HistoryStep> steps = histories.of(timeline, page.items(), new Past(changes), locale);
        return new Page<>(ToldChange.all(page.items(), steps), page.next());
    }
}
