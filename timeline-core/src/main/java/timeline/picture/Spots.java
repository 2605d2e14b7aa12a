package timeline.picture;

import java.time.LocalDate;
import timeline.chronicle.YearItem;

/** Finds the place of an item on the axis, and room for its words: inside, to the right, to the left, or cut. */
record Spots(Axis axis, Captions captions, MarkDays days) {

    private static final double NARROWEST_BAR = 7;
    private static final double HAZE = 15;
    private static final double INSET = 10;
    private static final double GAP = 7;

    Spot of(YearItem item) {
        return of(item, axis.from());
    }

    /** The same, with nothing but its dotted line to the left of an edge. */
    Spot of(YearItem item, double edge) {
        return switch (Form.of(item)) {
            case BAR -> bar(item);
            case DAY -> beside(item, Form.DAY, dayOf(item) - Mark.RADIUS, dayOf(item) + Mark.RADIUS, dayOf(item));
            case ABOUT -> beside(item, Form.ABOUT, dayOf(item) - HAZE, dayOf(item) + HAZE, dayOf(item));
            case SOFT -> soft(item, edge);
            case RANGE -> range(item, edge);
        };
    }

    private Spot bar(YearItem item) {
        double from = Math.min(axis.start(item.start()), axis.to() - NARROWEST_BAR);
        double to = Math.max(axis.end(item.end()), from + NARROWEST_BAR);
        Caption inside = captions.of(item).undated();
        if (inside.width() <= to - from - 2 * INSET) {
            return new Spot(item, Form.BAR, from, to, from, inside, from + INSET);
        }
        return beside(item, Form.BAR, from, to, from);
    }

    /** Words to the right, or to the left, or cut where there is most room. */
    private Spot beside(YearItem item, Form form, double from, double to, double mark) {
        Caption caption = captions.of(item);
        double end = to + (form == Form.BAR && item.ongoing() ? Spot.ARROW : 0);
        double right = axis.to() - end - GAP;
        double left = from - GAP - axis.from();
        double inside = form == Form.BAR ? to - from - 2 * INSET : 0;
        if (caption.undated().width() <= right || right >= Math.max(left, inside)) {
            return new Spot(item, form, from, to, mark, caption.within(right), end + GAP);
        }
        if (inside > left) {
            return new Spot(item, form, from, to, mark, caption.undated().within(inside), from + INSET);
        }
        Caption cut = caption.within(left);
        return new Spot(item, form, from, to, mark, cut, from - GAP - cut.width());
    }

    private Spot soft(YearItem item, double edge) {
        double haze = item.startCertain() ? 0 : HAZE;
        double from = Math.max(axis.from(), axis.start(item.start()) - haze);
        double to = Math.min(axis.to(), axis.end(item.end()) + haze);
        Caption caption = captions.of(item).undated();
        double mark = Math.min(ideal(item), to - GAP - caption.width() - Spot.MARK_ROOM);
        if (mark >= Math.max(from, edge) + Spot.MARK_ROOM) {
            return new Spot(item, Form.SOFT, from, to, mark, caption, mark + Spot.MARK_ROOM);
        }
        double middle = Math.clamp(ideal(item), from + Mark.RADIUS, Math.max(from + Mark.RADIUS, to - Mark.RADIUS));
        return beside(item, Form.SOFT, from, Math.max(to, middle + Mark.RADIUS), middle);
    }

    private Spot range(YearItem item, double edge) {
        double from = axis.start(item.start());
        double to = Math.max(axis.end(item.end()), from + 2 * Mark.RADIUS);
        double least = Math.max(from, edge) + Mark.RADIUS;
        Caption caption = captions.of(item).within(axis.to() - least - Spot.MARK_ROOM);
        double most = Math.min(to - Mark.RADIUS, axis.to() - Spot.MARK_ROOM - caption.width());
        double mark = Math.max(least, Math.min(ideal(item), most));
        boolean shortTail = to - mark < 4 * Mark.RADIUS || caption.width() > to - mark;
        double at = shortTail && to + GAP + caption.width() <= axis.to() ? to + GAP : mark + Spot.MARK_ROOM;
        return caption.cut() && from - axis.from() > axis.to() - from
                ? beside(item, Form.RANGE, from, to, mark)
                : new Spot(item, Form.RANGE, from, to, mark, caption, Math.max(at, mark + Spot.MARK_ROOM));
    }

    private double ideal(YearItem item) {
        double day = days.at(item, axis.window()) - axis.window().from().toEpochDay();
        return Math.clamp(axis.from() + day * axis.dayWidth(), axis.from(), axis.to());
    }

    private double dayOf(YearItem item) {
        LocalDate day = item.start();
        return Math.clamp(axis.middle(day), axis.from() + Mark.RADIUS, axis.to() - Mark.RADIUS);
    }
}
