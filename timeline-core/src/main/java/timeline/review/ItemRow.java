package timeline.review;

import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;

/** An item as its row keeps it, without its place. */
record ItemRow(int year, ItemId item, long version, ItemContent content) {

    Ancestor key() {
        return new Ancestor(year, item);
    }
}
