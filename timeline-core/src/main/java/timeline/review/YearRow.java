package timeline.review;

import timeline.retrospective.ItemOrder;

/**
 * A version of a year's retrospective as its row keeps it.
 *
 * @param edition the last one published by then
 * @param published whether nothing was said since
 */
record YearRow(int year, long version, ItemOrder order, int edition, boolean published) {

    static final YearRow NONE = new YearRow(0, 0, ItemOrder.EMPTY, 0, false);

    ReviewState state() {
        return version == 0 ? ReviewState.NONE : published ? ReviewState.PUBLISHED : ReviewState.DRAFT;
    }
}
