package timeline.picture;

import timeline.chronicle.YearItem;

/**
 * An item at its place on a row.
 *
 * @param from the left end of its time
 * @param to the right end of its time
 * @param mark the middle of its mark; for a bar its left end
 * @param captionAt the left end of its words
 */
record Spot(YearItem item, Form form, double from, double to, double mark, Caption caption, double captionAt) {

    static final double ARROW = 8;
    static final double MARK_ROOM = Mark.RADIUS + 5;

    Spot undated() {
        return new Spot(item, form, from, to, mark, caption.undated(), captionAt);
    }

    String id() {
        return item.id().toString();
    }

    double left() {
        return Math.min(from, captionAt);
    }

    double right() {
        return Math.max(to + (form == Form.BAR && item.ongoing() ? ARROW : 0), captionEnd());
    }

    double captionEnd() {
        return captionAt + caption.width();
    }

    /** The right end of what nothing may be written over: the mark and the words, not the dotted line. */
    double solidEnd() {
        return form == Form.RANGE ? Math.max(mark + Mark.RADIUS, captionEnd()) : right();
    }

    double solidStart() {
        return form == Form.RANGE ? Math.min(mark - Mark.RADIUS, captionAt) : left();
    }

    boolean captionInside() {
        return captionAt >= from && captionEnd() <= to;
    }
}
