package timeline.api.retrospective;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Reader;
import timeline.api.Answer;
import timeline.api.CirclesMayRead;
import timeline.api.JsonBody;
import timeline.api.KnownCircles;
import timeline.api.MergePatch;
import timeline.api.ViewsBehind;
import timeline.api.Writes;
import timeline.life.Precondition;
import timeline.life.Timeline;
import timeline.log.Commands;
import timeline.retrospective.AddItem;
import timeline.retrospective.ChangeItem;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.ItemState;
import timeline.retrospective.MoveItem;
import timeline.retrospective.NewItem;
import timeline.retrospective.NewPlace;
import timeline.retrospective.RemoveItem;
import timeline.retrospective.RetrospectiveReader;
import timeline.review.ReviewItem;
import timeline.text.StrictJson;
import timeline.yearbook.Publishing;
import tools.jackson.databind.node.ObjectNode;

/** What a year keeps, improves and tries, item by item. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/years/{year:\\d+}/retrospective/items")
class ItemsController {

    private final ItemLook items;
    private final Publishing publishing;
    private final Writes writes;
    private final Commands commands;
    private final KnownCircles circles;

    ItemsController(ItemLook items, Publishing publishing, Writes writes, Commands commands, KnownCircles circles) {
        this.items = items;
        this.publishing = publishing;
        this.writes = writes;
        this.commands = commands;
        this.circles = circles;
    }

    @CirclesMayRead
    @GetMapping("/{item}")
    ResponseEntity<ItemBody> get(Timeline timeline, @PathVariable int year, @PathVariable ItemId item) {
        ReviewItem found = items.of(new RetrospectiveYear(timeline, year), item);
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
        return (timeline.sight().owner() ? ok.eTag("\"" + found.version() + "\"") : ok).body(ItemBody.of(found));
    }

    @PostMapping
    ResponseEntity<byte[]> add(
            Timeline timeline, @PathVariable int year, JsonBody body, Reader reader, HttpServletRequest request) {
        RetrospectiveYear of = new RetrospectiveYear(timeline, year);
        NewItem item = RetrospectiveYear.accepted(RetrospectiveReader.newItem(body.json()));
        circles.check(timeline, item.content().audience(), "/audience");
        ItemId id = item.id().orElseGet(() -> new ItemId(UUID.randomUUID()));
        return writes.create(request, reader, body.bytes(), () -> {
            ItemState state = commands.send(
                    new AddItem(timeline.id(), year, id, item.column(), item.content(), false, reader.account()));
            Answer created = Answer.created(of.path(id), state.version(), body(year, state, Optional.empty()));
            return state.changed() ? created : new Answer(HttpStatus.OK, created.headers(), created.body());
        });
    }

    @PatchMapping("/{item}")
    ResponseEntity<byte[]> change(
            Timeline timeline,
            @PathVariable int year,
            @PathVariable ItemId item,
            JsonBody patch,
            Precondition seen,
            Reader reader)
            throws InterruptedException {
        RetrospectiveYear of = new RetrospectiveYear(timeline, year);
        settle();
        return writes.run(() -> {
            ReviewItem now = items.of(of, item);
            // What the patch is applied to is what was read here, so that nothing said meanwhile is lost.
            Precondition read = seen.any() ? Precondition.version(now.version()) : seen;
            ItemContent content = patched(now, patch);
            circles.check(timeline, content.audience(), "/audience");
            ItemState state = commands.send(new ChangeItem(timeline.id(), year, item, content, read, reader.account()));
            return Answer.ok(state.version(), body(year, state, Optional.of(now)));
        });
    }

    private static ItemContent patched(ReviewItem now, JsonBody patch) {
        ObjectNode content = StrictJson.MAPPER.valueToTree(now.content());
        return RetrospectiveYear.accepted(RetrospectiveReader.item(MergePatch.apply(content, patch.object())));
    }

    @DeleteMapping("/{item}")
    ResponseEntity<byte[]> remove(
            Timeline timeline, @PathVariable int year, @PathVariable ItemId item, Precondition seen, Reader reader) {
        RetrospectiveYear of = new RetrospectiveYear(timeline, year);
        return writes.run(() -> {
            ItemState state = commands.send(new RemoveItem(timeline.id(), of.year(), item, seen, reader.account()));
            return Answer.ok(state.version(), body(year, state, Optional.empty()));
        });
    }

    @PostMapping("/{item}/move")
    ResponseEntity<byte[]> move(
            Timeline timeline,
            @PathVariable int year,
            @PathVariable ItemId item,
            JsonBody body,
            Precondition seen,
            Reader reader,
            HttpServletRequest request)
            throws InterruptedException {
        RetrospectiveYear of = new RetrospectiveYear(timeline, year);
        NewPlace place = RetrospectiveYear.accepted(RetrospectiveReader.place(body.json()));
        settle();
        return writes.create(request, reader, body.bytes(), () -> {
            Optional<ReviewItem> before = items.find(of, item);
            ItemState state = commands.send(
                    new MoveItem(timeline.id(), year, item, place.column(), place.before(), seen, reader.account()));
            return Answer.ok(state.version(), body(year, state, before));
        });
    }

    private static ItemBody body(int year, ItemState state, Optional<ReviewItem> before) {
        return ItemBody.of(year, state, before.flatMap(ReviewItem::outcome));
    }

    private void settle() throws InterruptedException {
        if (!publishing.settled()) {
            throw new ViewsBehind();
        }
    }
}
