package timeline.api.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
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
import timeline.api.KnownCircles;
import timeline.api.Languages;
import timeline.api.Writes;
import timeline.entry.CorrectEntry;
import timeline.entry.EndEntry;
import timeline.entry.EntryCommand;
import timeline.entry.EntryId;
import timeline.entry.EntryState;
import timeline.entry.RecordEntry;
import timeline.entry.RestoreEntry;
import timeline.entry.RetractEntry;
import timeline.entry.UndoEntry;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import timeline.log.Commands;
import timeline.relation.Relations;
import timeline.relation.Warning;

/** Records entries and what becomes of them. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/entries")
class EntriesController {

    private final Writes writes;
    private final Commands commands;
    private final EntryBodies bodies;
    private final EntryCorrections corrections;
    private final Relations relations;
    private final KnownCircles circles;

    EntriesController(
            Writes writes,
            Commands commands,
            EntryBodies bodies,
            EntryCorrections corrections,
            Relations relations,
            KnownCircles circles) {
        this.writes = writes;
        this.commands = commands;
        this.bodies = bodies;
        this.corrections = corrections;
        this.relations = relations;
        this.circles = circles;
    }

    @PostMapping
    ResponseEntity<byte[]> record(Timeline timeline, JsonBody body, Reader reader, HttpServletRequest request) {
        return writes.answered(request, reader, body.bytes())
                .orElseGet(() -> record(timeline, NewEntry.of(body), body, reader, request));
    }

    private ResponseEntity<byte[]> record(
            Timeline timeline, NewEntry entry, JsonBody body, Reader reader, HttpServletRequest request) {
        circles.check(timeline, entry.content());
        RecordEntry command = new RecordEntry(timeline.id(), entry.id(), entry.content(), reader.account());
        return relations.inTurn(command, () -> {
            List<Warning> warnings = entry.mayBeNamedByOthers()
                    ? relations.look(timeline, command)
                    : relations.lookAtNew(timeline, command);
            return writes.append(
                    request,
                    reader,
                    body.bytes(),
                    command,
                    !entry.mayBeNamedByOthers(),
                    state -> recorded(timeline, state, told(warnings, request, timeline)));
        });
    }

    @PatchMapping("/{entry}")
    ResponseEntity<byte[]> correct(
            Timeline timeline,
            @PathVariable EntryId entry,
            JsonBody patch,
            Precondition seen,
            Reader reader,
            HttpServletRequest request) {
        CorrectEntry asked = corrections.command(timeline, entry, patch, seen, reader.account());
        circles.check(timeline, asked.content());
        return relations.inTurn(asked, () -> {
            List<Warning> warnings = relations.look(timeline, asked);
            return writes.run(() -> answer(
                    timeline,
                    send(corrections.command(timeline, entry, patch, seen, reader.account())),
                    told(warnings, request, timeline)));
        });
    }

    @PostMapping("/{entry}/end")
    ResponseEntity<byte[]> end(
            Timeline timeline,
            @PathVariable EntryId entry,
            JsonBody body,
            Precondition seen,
            Reader reader,
            HttpServletRequest request) {
        return writes.answered(request, reader, body.bytes()).orElseGet(() -> {
            Ending ending = Ending.of(body);
            EndEntry command =
                    new EndEntry(timeline.id(), entry, ending.when(), ending.reason(), seen, reader.account());
            List<Warning> warnings = relations.look(timeline, command);
            return writes.create(
                    request,
                    reader,
                    body.bytes(),
                    () -> answer(timeline, end(command), told(warnings, request, timeline)));
        });
    }

    @DeleteMapping("/{entry}")
    ResponseEntity<byte[]> retract(
            Timeline timeline,
            @PathVariable EntryId entry,
            @RequestParam(defaultValue = "") String reason,
            Precondition seen,
            Reader reader,
            HttpServletRequest request) {
        return change(
                timeline, new RetractEntry(timeline.id(), entry, Why.of(reason), seen, reader.account()), request);
    }

    @PostMapping("/{entry}/restore")
    ResponseEntity<byte[]> restore(
            Timeline timeline,
            @PathVariable EntryId entry,
            @RequestParam(defaultValue = "") String reason,
            Precondition seen,
            Reader reader,
            HttpServletRequest request) {
        return change(
                timeline, new RestoreEntry(timeline.id(), entry, Why.of(reason), seen, reader.account()), request);
    }

    /** Each time it takes back one change more or less, so a client that may send it twice says which version it saw. */
    @PostMapping("/{entry}/undo")
    ResponseEntity<byte[]> undo(
            Timeline timeline,
            @PathVariable EntryId entry,
            @RequestParam(defaultValue = "") String reason,
            Precondition seen,
            Reader reader,
            HttpServletRequest request) {
        byte[] nothing = {};
        return writes.answered(request, reader, nothing).orElseGet(() -> {
            UndoEntry command = new UndoEntry(timeline.id(), entry, Why.of(reason), seen, reader.account());
            return relations.inTurn(command, () -> {
                List<Warning> warnings = relations.look(timeline, command);
                return writes.create(
                        request,
                        reader,
                        nothing,
                        () -> answer(timeline, send(command), told(warnings, request, timeline)));
            });
        });
    }

    private ResponseEntity<byte[]> change(Timeline timeline, EntryCommand command, HttpServletRequest request) {
        List<Warning> warnings = relations.look(timeline, command);
        return writes.run(() -> answer(timeline, send(command), told(warnings, request, timeline)));
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

    private Answer recorded(Timeline timeline, EntryState state, List<ToldWarning> warnings) {
        String location = "/api/v1/timelines/" + timeline.id() + "/entries/" + state.id();
        Answer created =
                Answer.created(location, state.version(), bodies.of(timeline).of(state, warnings));
        return state.changed() ? created : new Answer(HttpStatus.OK, created.headers(), created.body());
    }

    private Answer answer(Timeline timeline, EntryState state, List<ToldWarning> warnings) {
        return Answer.ok(state.version(), bodies.of(timeline).of(state, warnings));
    }

    private static List<ToldWarning> told(List<Warning> warnings, HttpServletRequest request, Timeline timeline) {
        return warnings.isEmpty()
                ? List.of()
                : ToldWarning.all(warnings, Locale.forLanguageTag(Languages.of(request, timeline)));
    }
}
