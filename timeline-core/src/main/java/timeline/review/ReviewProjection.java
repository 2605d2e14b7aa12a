package timeline.review;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import timeline.life.TimelineEvent;
import timeline.retrospective.ItemAdded;
import timeline.retrospective.ItemChanged;
import timeline.retrospective.ItemMoved;
import timeline.retrospective.ItemOrder;
import timeline.retrospective.ItemRemoved;
import timeline.retrospective.OutcomeSaid;
import timeline.retrospective.RetrospectiveEvent;
import timeline.retrospective.RetrospectivePublished;
import timeline.retrospective.SectionsSet;

/** Folds what was said in retrospectives into rows, one for each version of each part. */
@Component
@ProcessingGroup(ReviewProjection.NAME)
class ReviewProjection {

    static final String NAME = "review";

    private final ReviewTable table;

    ReviewProjection(ReviewTable table) {
        this.table = table;
    }

    @EventHandler
    void on(SectionsSet event, @SequenceNumber long sequence, @Timestamp Instant at) {
        ReviewVersion version = next(event, sequence, at, order -> order);
        table.putSections(version, event.sections());
    }

    @EventHandler
    void on(ItemAdded event, @SequenceNumber long sequence, @Timestamp Instant at) {
        ReviewVersion version = next(event, sequence, at, order -> order.placing(event.item(), event.column(), null));
        table.putItem(version, event.item(), event.content());
    }

    @EventHandler
    void on(ItemChanged event, @SequenceNumber long sequence, @Timestamp Instant at) {
        ReviewVersion version = next(event, sequence, at, order -> order);
        table.putItem(version, event.item(), event.content());
    }

    @EventHandler
    void on(ItemMoved event, @SequenceNumber long sequence, @Timestamp Instant at) {
        ReviewVersion version =
                next(event, sequence, at, order -> order.placing(event.item(), event.column(), event.before()));
        table.putItem(version, event.item(), table.item(version, event.item()));
    }

    @EventHandler
    void on(ItemRemoved event, @SequenceNumber long sequence, @Timestamp Instant at) {
        ReviewVersion version = next(event, sequence, at, order -> order.without(event.item()));
        table.closeItem(version, event.item());
    }

    @EventHandler
    void on(OutcomeSaid event, @SequenceNumber long sequence, @Timestamp Instant at) {
        ReviewVersion version = next(event, sequence, at, order -> order);
        table.putOutcome(version, event.said());
    }

    @EventHandler
    void on(RetrospectivePublished event, @SequenceNumber long sequence, @Timestamp Instant at, TrackingToken token) {
        ReviewVersion version = next(event, sequence, at, order -> order);
        table.putEdition(version, event, token.position().orElseThrow());
    }

    /** Everything else is read past, so that the view's position tells how far it has read. */
    @EventHandler
    void on(TimelineEvent event) {}

    @ResetHandler
    void reset() {
        table.clear();
    }

    private ReviewVersion next(RetrospectiveEvent event, long sequence, Instant at, UnaryOperator<ItemOrder> change) {
        var version = new ReviewVersion(event.timeline(), event.year(), sequence + 1, at);
        table.putYear(version, change.apply(table.order(version)));
        return version;
    }
}
