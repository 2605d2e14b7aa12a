package timeline.picture;

import java.util.Locale;
import timeline.chronicle.YearItem;

/** How an item is drawn, by how well its time is known. */
enum Form {
    /** It lasted: a bar, whose edges tell how sure they are. */
    BAR,
    /** A day is known: a filled mark. */
    DAY,
    /** About a day: a hollow mark in a haze. */
    ABOUT,
    /** In a month or a season: a band that fades on both sides, with a hollow mark. */
    SOFT,
    /** Some time between two days: a dotted line with a hollow mark. */
    RANGE;

    static Form of(YearItem item) {
        if (item.interval()) {
            return BAR;
        }
        if (item.someTimeBetween()) {
            return RANGE;
        }
        if (!item.start().equals(item.end()) || item.continuesBefore() || item.continuesAfter()) {
            return SOFT;
        }
        return item.startCertain() ? DAY : ABOUT;
    }

    boolean hollow() {
        return this != DAY;
    }

    /** Its mark may stand anywhere within its time. */
    boolean floats() {
        return this == SOFT || this == RANGE;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
