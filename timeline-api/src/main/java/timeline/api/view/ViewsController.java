package timeline.api.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Reader;
import timeline.api.Answer;
import timeline.api.JsonBody;
import timeline.api.NotFound;
import timeline.api.Page;
import timeline.api.Paging;
import timeline.api.Writes;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import timeline.log.Commands;
import timeline.view.AddView;
import timeline.view.ChangeView;
import timeline.view.RemoveView;
import timeline.view.ViewCommand;
import timeline.view.ViewDefinition;
import timeline.view.ViewState;
import timeline.viewed.SavedView;
import timeline.viewed.SavedViews;
import tools.jackson.databind.node.ObjectNode;

/** The views that an owner defines; nobody else reads how, since what they ask for names what they may not know of. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/views")
class ViewsController {

    /** So many a timeline may have: each of them is written with every entry. */
    private static final int MOST = 100;

    private final SavedViews views;
    private final Writes writes;
    private final Commands commands;

    ViewsController(SavedViews views, Writes writes, Commands commands) {
        this.views = views;
        this.writes = writes;
        this.commands = commands;
    }

    @GetMapping
    Page<ObjectNode> all(Timeline timeline, Paging paging) {
        Page<SavedView> page = paging.of(views.all(timeline.id()), SavedView::name);
        return new Page<>(page.items().stream().map(ViewBody::of).toList(), page.next());
    }

    @PostMapping
    ResponseEntity<byte[]> add(Timeline timeline, JsonBody body, Reader reader, HttpServletRequest request) {
        String name = ViewBody.name(body.object());
        ViewDefinition definition = ViewBody.definition(name, body.object());
        checkRoom(timeline, name);
        AddView command = new AddView(timeline.id(), name, definition, reader.account());
        return writes.create(request, reader, body.bytes(), () -> defined(timeline, command, definition));
    }

    @GetMapping("/{view}")
    ResponseEntity<ObjectNode> get(Timeline timeline, @PathVariable String view) {
        SavedView found = known(views.find(timeline.id(), view));
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(ViewBody.of(found));
    }

    @PutMapping("/{view}")
    ResponseEntity<byte[]> define(
            Timeline timeline, @PathVariable String view, JsonBody body, Precondition seen, Reader reader) {
        ViewDefinition definition = ViewBody.definition(ViewBody.checked(view), body.object());
        checkRoom(timeline, view);
        ChangeView command = new ChangeView(timeline.id(), view, definition, seen, reader.account());
        return writes.run(() -> defined(timeline, command, definition));
    }

    @DeleteMapping("/{view}")
    ResponseEntity<byte[]> remove(Timeline timeline, @PathVariable String view, Precondition seen, Reader reader) {
        String name = ViewBody.checked(view);
        return writes.run(() -> {
            ViewState state = commands.send(new RemoveView(timeline.id(), name, seen, reader.account()));
            return Answer.ok(state.version(), Map.of("name", name, "removed", true));
        });
    }

    static SavedView known(Optional<SavedView> view) {
        return view.orElseThrow(() -> new NotFound("there is no view of that name on this timeline"));
    }

    private void checkRoom(Timeline timeline, String name) {
        if (views.find(timeline.id(), name).isEmpty()
                && views.all(timeline.id()).size() >= MOST) {
            throw new Rejected(
                    Reason.CONFLICT, "a timeline has at most " + MOST + " views: take one away before adding another");
        }
    }

    private Answer defined(Timeline timeline, ViewCommand command, ViewDefinition definition) {
        ViewState state = commands.send(command);
        String location = "/api/v1/timelines/" + timeline.id() + "/views/" + state.view();
        Answer created = Answer.created(location, state.version(), ViewBody.of(state.view(), definition));
        return state.first() ? created : new Answer(HttpStatus.OK, created.headers(), created.body());
    }
}
