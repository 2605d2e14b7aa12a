package timeline.api.retrospective;

import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.api.NotFound;
import timeline.retrospective.ItemId;
import timeline.review.ReviewItem;
import timeline.yearbook.Yearbooks;

/** Looks items up. */
@Component
class ItemLook {

    private final Yearbooks yearbooks;

    ItemLook(Yearbooks yearbooks) {
        this.yearbooks = yearbooks;
    }

    /**
     * An item of the year itself.
     *
     * @throws NotFound when there is none
     */
    ReviewItem of(RetrospectiveYear year, ItemId item) {
        return find(year, item).orElseThrow(ItemLook::notFound);
    }

    Optional<ReviewItem> find(RetrospectiveYear year, ItemId item) {
        return yearbooks.item(year.timeline(), year.year(), item).filter(found -> found.year() == year.year());
    }

    /**
     * An item of the year or of one before it.
     *
     * @throws NotFound when there is none
     */
    ReviewItem ofOrBefore(RetrospectiveYear year, ItemId item) {
        return yearbooks.item(year.timeline(), year.year(), item).orElseThrow(ItemLook::notFound);
    }

    private static NotFound notFound() {
        return new NotFound("there is no such item in this retrospective");
    }
}
