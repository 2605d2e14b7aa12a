package timeline.api.entry;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Reader;
import timeline.api.Answer;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.api.Writes;
import timeline.entry.EndEntry;
import timeline.entry.EntryCommand;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.EntryState;
import timeline.entry.RecordEntry;
import timeline.entry.RestoreEntry;
import timeline.entry.RetractEntry;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import timeline.log.Commands;

/** Records entries and what becomes of them. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/entries")
class EntriesController {

    private final Writes writes;
    private final Commands commands;
    private final EntryBodies bodies;
    private final EntryCorrections corrections;
    private final Ordering ordering;

    EntriesController(
            Writes writes, Commands commands, EntryBodies bodies, EntryCorrections corrections, Ordering ordering) {
        this.writes = writes;
        this.commands = commands;
        this.bodies = bodies;
        this.corrections = corrections;
        this.ordering = ordering;
    }

    @PostMapping
    ResponseEntity<byte[]> record(Timeline timeline, JsonBody body, Reader reader, HttpServletRequest request) {
        return writes.answered(request, reader, body.bytes())
                .orElseGet(() -> record(timeline, NewEntry.of(body), body, reader, request));
    }

    private ResponseEntity<byte[]> record(
            Timeline timeline, NewEntry entry, JsonBody body, Reader reader, HttpServletRequest request) {
        if (entry.mayBeNamedByOthers() || !entry.content().after().isEmpty()) {
            ordering.check(timeline, entry.id(), entry.content());
        }
        RecordEntry command = new RecordEntry(timeline.id(), entry.id(), entry.content(), reader.account());
        return writes.<EntryState>append(
                request,
                reader,
                body.bytes(),
                command,
                !entry.mayBeNamedByOthers(),
                state -> recorded(timeline, state));
    }

    @PatchMapping("/{entry}")
    ResponseEntity<byte[]> correct(
            Timeline timeline, @PathVariable EntryId entry, JsonBody patch, Precondition seen, Reader reader) {
        EntryContent corrected = corrections.content(timeline, entry, patch, seen);
        ordering.check(timeline, entry, corrected);
        return writes.run(
                () -> answer(timeline, send(corrections.command(timeline, entry, patch, seen, reader.account()))));
    }

    @PostMapping("/{entry}/end")
    ResponseEntity<byte[]> end(
            Timeline timeline,
            @PathVariable EntryId entry,
            JsonBody body,
            Precondition seen,
            Reader reader,
            HttpServletRequest request) {
        return writes.create(request, reader, body.bytes(), () -> {
            Ending ending = Ending.of(body);
            return answer(
                    timeline,
                    end(new EndEntry(timeline.id(), entry, ending.when(), ending.reason(), seen, reader.account())));
        });
    }

    @DeleteMapping("/{entry}")
    ResponseEntity<byte[]> retract(
            Timeline timeline,
            @PathVariable EntryId entry,
            @RequestParam(defaultValue = "") String reason,
            Precondition seen,
            Reader reader) {
        String why = Why.of(reason);
        return writes.run(
                () -> answer(timeline, send(new RetractEntry(timeline.id(), entry, why, seen, reader.account()))));
    }

    @PostMapping("/{entry}/restore")
    ResponseEntity<byte[]> restore(
            Timeline timeline,
            @PathVariable EntryId entry,
            @RequestParam(defaultValue = "") String reason,
            Precondition seen,
            Reader reader) {
        String why = Why.of(reason);
        return writes.run(
                () -> answer(timeline, send(new RestoreEntry(timeline.id(), entry, why, seen, reader.account()))));
    }

    private EntryState end(EndEntry command) {
        try {
            return send(command);
        } catch (Rejected rejected) {
            throw rejected.reason() == Reason.INVALID
                    ? InputRefused.of("/when", String.valueOf(rejected.getMessage()))
                    : rejected;
        }
    }

    private EntryState send(EntryCommand command) {
        return commands.send(command);
    }

    private Answer recorded(Timeline timeline, EntryState state) {
        String location = "/api/v1/timelines/" + timeline.id() + "/entries/" + state.id();
        Answer created =
                Answer.created(location, state.version(), bodies.of(timeline).of(state));
        return state.changed() ? created : new Answer(HttpStatus.OK, created.headers(), created.body());
    }

    private Answer answer(Timeline timeline, EntryState state) {
        return Answer.ok(state.version(), bodies.of(timeline).of(state));
    }
}
