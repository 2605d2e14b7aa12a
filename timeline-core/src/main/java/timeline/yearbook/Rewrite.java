package timeline.yearbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.Timeline;
import timeline.retrospective.AddItem;
import timeline.retrospective.ChangeItem;
import timeline.retrospective.Column;
import timeline.retrospective.ItemId;
import timeline.retrospective.ItemOrder;
import timeline.retrospective.MoveItem;
import timeline.retrospective.PlacedItem;
import timeline.retrospective.RemoveItem;
import timeline.retrospective.RetrospectiveCommand;
import timeline.retrospective.RetrospectiveParts;
import timeline.retrospective.SayOutcome;
import timeline.retrospective.SetSections;
import timeline.review.Review;
import timeline.review.ReviewItem;

/** Makes a retrospective say what a document says: only what is other than now becomes a command. */
public final class Rewrite {

    private final Timeline timeline;
    private final Review now;
    private final AccountId by;
    private final Map<ItemId, ReviewItem> there;
    private final List<RetrospectiveCommand> commands = new ArrayList<>();
    private ItemOrder order;

    private Rewrite(Timeline timeline, Review now, AccountId by) {
        this.timeline = timeline;
        this.now = now;
        this.by = by;
        this.there = now.items().stream().collect(Collectors.toMap(ReviewItem::id, Function.identity()));
        this.order = new ItemOrder(now.items().stream()
                .collect(Collectors.groupingBy(
                        ReviewItem::column, Collectors.mapping(ReviewItem::id, Collectors.toList()))));
    }

    /**
     * What to send, in order, in one transaction. The first command is refused when the retrospective is no longer the
     * one that this was made of.
     */
    public static List<RetrospectiveCommand> commands(
            Timeline timeline, Review now, RetrospectiveParts wanted, AccountId by) {
        return new Rewrite(timeline, now, by).to(wanted);
    }

    private List<RetrospectiveCommand> to(RetrospectiveParts wanted) {
        Precondition unchanged = Precondition.version(now.version());
        commands.add(
                new SetSections(timeline.id(), now.year(), wanted.sections().orElse(now.sections()), unchanged, by));
        wanted.items().forEach(this::say);
        removeOthers(wanted);
        wanted.columns().forEach(this::arrange);
        wanted.outcomes()
                .forEach(said ->
                        commands.add(new SayOutcome(timeline.id(), now.year(), said, null, Precondition.ANY, by)));
        return List.copyOf(commands);
    }

    private void say(PlacedItem item) {
        ReviewItem before = there.get(item.id());
        if (before == null) {
            commands.add(new AddItem(timeline.id(), now.year(), item.id(), item.column(), item.content(), true, by));
            order = order.placing(item.id(), item.column(), null);
        } else if (!before.content().equals(item.content())) {
            commands.add(new ChangeItem(timeline.id(), now.year(), item.id(), item.content(), Precondition.ANY, by));
        }
    }

    private void removeOthers(RetrospectiveParts wanted) {
        Set<ItemId> stay =
                new HashSet<>(wanted.items().stream().map(PlacedItem::id).toList());
        for (ReviewItem item : now.items()) {
            if (wanted.columns().containsKey(item.column()) && !stay.contains(item.id())) {
                commands.add(new RemoveItem(timeline.id(), now.year(), item.id(), Precondition.ANY, by));
                order = order.without(item.id());
            }
        }
    }

    /** From the last to the first, each before the one that it stands before. */
    private void arrange(Column column, List<PlacedItem> items) {
        @Nullable ItemId before = null;
        for (PlacedItem item : items.reversed()) {
            ItemOrder moved = order.placing(item.id(), column, before);
            if (!moved.equals(order)) {
                commands.add(new MoveItem(timeline.id(), now.year(), item.id(), column, before, Precondition.NONE, by));
                order = moved;
            }
            before = item.id();
        }
    }
}
