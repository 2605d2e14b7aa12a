package timeline.api.entry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import timeline.api.InputRefused;
import timeline.api.Moments;
import timeline.api.NotFound;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.EntryPage;
import timeline.chronicle.PageStart;
import timeline.entry.EntryChange;
import timeline.entry.EntryHistory;
import timeline.entry.EntryId;
import timeline.entry.EntryKey;
import timeline.life.Timeline;
import tools.jackson.databind.node.ObjectNode;

/** Finds entries, and tells the history of one. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/entries")
class FindEntriesController {

    private static final int MOST = 500;

    private final Chronicle chronicle;
    private final EntryHistory history;
    private final EntryBodies bodies;

    FindEntriesController(Chronicle chronicle, EntryHistory history, EntryBodies bodies) {
        this.chronicle = chronicle;
        this.history = history;
        this.bodies = bodies;
    }

    /** A page of a list. */
    record Page<T>(List<T> items, @Nullable String next) {}

    @GetMapping
    Page<ObjectNode> find(
            Timeline timeline,
            FilterParameters filter,
            Moments.Parameters moment,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw InputRefused.of("/limit", "limit is a number from 1 to " + MOST);
        }
        EntryPage page = chronicle.page(
                timeline, filter.filter(timeline), Moments.of(moment), cursor.map(FindEntriesController::start), limit);
        EntryBody body = bodies.of(timeline);
        return new Page<>(
                page.entries().stream().map(body::of).toList(),
                page.next().map(PageStart::cursor).orElse(null));
    }

    @GetMapping("/{entry}")
    ResponseEntity<ObjectNode> get(Timeline timeline, @PathVariable EntryId entry, Moments.Parameters moment) {
        ChronicleEntry found = chronicle
                .find(timeline, entry, Moments.of(moment))
                .orElseThrow(() -> new NotFound("there is no such entry on this timeline"));
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(bodies.of(timeline).of(found));
    }

    @GetMapping("/{entry}/history")
    Page<EntryChange> history(Timeline timeline, @PathVariable EntryId entry) {
        List<EntryChange> changes = history.of(new EntryKey(timeline.id(), entry));
        if (changes.isEmpty()) {
            throw new NotFound("there is no such entry on this timeline");
        }
        return new Page<>(changes, null);
    }

    private static PageStart start(String cursor) {
        return PageStart.of(cursor)
                .orElseThrow(() -> InputRefused.of("/cursor", "cursor is what a page before answered as next"));
    }
}
