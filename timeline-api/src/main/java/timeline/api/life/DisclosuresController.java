package timeline.api.life;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Reader;
import timeline.api.Answer;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.api.NotFound;
import timeline.api.Page;
import timeline.api.Paging;
import timeline.api.Writes;
import timeline.circle.RuleChanges;
import timeline.circle.UnknownCircles;
import timeline.directory.Disclosure;
import timeline.directory.Sharing;
import timeline.entry.EntryHistory;
import timeline.entry.EntryId;
import timeline.entry.EntryKey;
import timeline.kind.Problem;
import timeline.life.DescribedState;
import timeline.life.DescriptionReader;
import timeline.life.Disclose;
import timeline.life.Precondition;
import timeline.life.RevokeDisclosure;
import timeline.life.Timeline;
import tools.jackson.databind.node.ObjectNode;

/** Recorded exceptions: entries or a thread, opened to a circle whatever rules and audiences say. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/disclosures")
class DisclosuresController {

    private final Sharing sharing;
    private final EntryHistory entries;
    private final UnknownCircles circles;
    private final Writes writes;
    private final RuleChanges changes;

    DisclosuresController(
            Sharing sharing, EntryHistory entries, UnknownCircles circles, Writes writes, RuleChanges changes) {
        this.sharing = sharing;
        this.entries = entries;
        this.circles = circles;
        this.writes = writes;
        this.changes = changes;
    }

    /** All of them, those that were revoked too, oldest first. */
    @GetMapping
    Page<DisclosureBody> all(Timeline timeline, Paging paging) {
        List<DisclosureBody> all = sharing.disclosures(timeline.id()).stream()
                .map(DisclosureBody::of)
                .toList();
        return paging.of(all, DisclosureBody::id);
    }

    @GetMapping("/{disclosure}")
    ResponseEntity<DisclosureBody> get(Timeline timeline, @PathVariable UUID disclosure) {
        Disclosure found = sharing.disclosure(timeline, disclosure)
                .orElseThrow(() -> new NotFound("there is no such disclosure on this timeline"));
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(DisclosureBody.of(found));
    }

    @PostMapping
    ResponseEntity<byte[]> disclose(Timeline timeline, JsonBody body, Reader reader, HttpServletRequest request) {
        Disclose command = command(timeline, body.object(), reader);
        return writes.visible(writes.create(request, reader, body.bytes(), () -> {
            DescribedState state = changes.disclose(command);
            String location = "/api/v1/timelines/" + timeline.id() + "/disclosures/" + command.disclosure();
            Answer created = Answer.created(location, state.version(), DisclosureBody.said(command));
            return state.first() ? created : Answer.ok(state.version(), created.body());
        }));
    }

    @DeleteMapping("/{disclosure}")
    ResponseEntity<byte[]> revoke(Timeline timeline, @PathVariable UUID disclosure, Precondition seen, Reader reader) {
        return writes.visible(writes.run(() -> {
            DescribedState state =
                    changes.revoke(new RevokeDisclosure(timeline.id(), disclosure, seen, reader.account()));
            return Answer.ok(state.version(), DisclosureBody.revoked(disclosure));
        }));
    }

    private Disclose command(Timeline timeline, ObjectNode said, Reader reader) {
        Describing.check(DescriptionReader.disclosure(said));
        List<UUID> opened = said.path("entries")
                .valueStream()
                .map(id -> UUID.fromString(id.asString()))
                .distinct()
                .toList();
        Optional<String> storyline = said.path("storyline").stringValueOpt();
        if (opened.isEmpty() == storyline.isEmpty()) {
            throw InputRefused.of("/entries", "say what is opened: either entries, or a storyline");
        }
        String to = said.path("to").stringValue();
        check(timeline, opened, to);
        return new Disclose(
                timeline.id(),
                said.path("id").stringValueOpt().map(UUID::fromString).orElseGet(UUID::randomUUID),
                opened,
                storyline.orElse(null),
                to,
                said.path("note").stringValueOpt().orElse(null),
                reader.account());
    }

    private void check(Timeline timeline, List<UUID> opened, String to) {
        List<Problem> problems = new ArrayList<>();
        circles.in(timeline, List.of(to), "/to").forEach(problem -> problems.add(new Problem("/to", problem.detail())));
        for (int i = 0; i < opened.size(); i++) {
            EntryKey key = new EntryKey(timeline.id(), new EntryId(opened.get(i)));
            if (entries.now(key).isEmpty()) {
                problems.add(new Problem("/entries/" + i, "there is no such entry on this timeline"));
            }
        }
        Describing.check(problems);
    }
}
