package timeline.web.retrospective;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.Reader;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import timeline.retrospective.Column;
import timeline.retrospective.ItemId;
import timeline.retrospective.MoveItem;
import timeline.retrospective.RemoveItem;
import timeline.review.Review;
import timeline.review.ReviewItem;
import timeline.review.Reviews;

/** Moves an item up, down or to another column, and takes it out. */
@Controller
@RequestMapping("/timelines/{timeline}/years/{year}/retrospective/items/{item}")
class ItemPlacePage {

    private final Reviews reviews;
    private final RetrospectiveWrites writes;

    ItemPlacePage(Reviews reviews, RetrospectiveWrites writes) {
        this.reviews = reviews;
        this.writes = writes;
    }

    /** Moves it {@code up}, {@code down} or to the end of a column. */
    @PostMapping("/move")
    String move(
            Timeline timeline,
            @PathVariable int year,
            @PathVariable ItemId item,
            @RequestParam(defaultValue = "") String to,
            Reader reader) {
        Place place = new Place(timeline, year);
        if (!writes.settled()) {
            return RetrospectiveWrites.told(place, "behind", "");
        }
        return writes.record(
                place,
                () -> {
                    Review now = reviews.find(timeline, year, Optional.empty());
                    Optional<MoveItem> move = move(place, now, item, to, reader);
                    move.ifPresent(writes::also);
                    return move.isPresent() ? "moved" : "unchanged";
                },
                "#item-" + item);
    }

    private static Optional<MoveItem> move(Place place, Review now, ItemId item, String to, Reader reader) {
        Optional<Column> other = Column.find(to);
        if (other.isPresent()) {
            return Optional.of(command(place, item, other.get(), null, reader));
        }
        ReviewItem there = now.items().stream()
                .filter(known -> known.id().equals(item))
                .findFirst()
                .orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "there is no such item in this retrospective"));
        List<ItemId> column =
                now.of(there.column()).stream().map(ReviewItem::id).toList();
        int at = column.indexOf(item);
        int before = to.equals("up") ? at - 1 : to.equals("down") ? at + 2 : at;
        if (before == at || before < 0 || before > column.size()) {
            return Optional.empty();
        }
        return Optional.of(
                command(place, item, there.column(), before == column.size() ? null : column.get(before), reader));
    }

    private static MoveItem command(Place place, ItemId item, Column column, @Nullable ItemId before, Reader reader) {
        return new MoveItem(
                place.timeline().id(), place.year(), item, column, before, Precondition.NONE, reader.account());
    }

    @PostMapping("/remove")
    String remove(
            Timeline timeline,
            @PathVariable int year,
            @PathVariable ItemId item,
            @RequestParam(defaultValue = "0") long version,
            Reader reader) {
        Place place = new Place(timeline, year);
        RemoveItem command = new RemoveItem(timeline.id(), year, item, Precondition.version(version), reader.account());
        try {
            return writes.send(place, command, "removed", "");
        } catch (Rejected rejected) {
            if (rejected.reason() != Reason.STALE) {
                throw rejected;
            }
            return RetrospectiveWrites.told(place, "stale", "#item-" + item);
        }
    }
}
