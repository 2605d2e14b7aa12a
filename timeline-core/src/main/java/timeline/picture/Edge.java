package timeline.picture;

import java.time.LocalDate;
import timeline.chronicle.YearItem;

/** How a bar begins or ends. */
enum Edge {
    /** The day is known. */
    HARD,
    /** Only about when is known, or that it ended and not when. */
    FADE,
    /** It is still going on. */
    ARROW,
    /** It came from before what is shown, or goes on after. */
    CUT;

    static Edge start(YearItem item, Window window) {
        if (item.continuesBefore() || item.start().isBefore(window.from())) {
            return item.startKnownBy().isAfter(window.from()) && !item.continuesBefore() ? FADE : CUT;
        }
        return item.startCertain() && known(item.start(), item.startKnownBy()) ? HARD : FADE;
    }

    static Edge end(YearItem item, Window window) {
        if (item.ongoing()) {
            return ARROW;
        }
        if (item.endUnknown()) {
            return FADE;
        }
        if (item.continuesAfter() || item.end().isAfter(window.to())) {
            return item.endKnownFrom().isBefore(window.to()) && !item.continuesAfter() ? FADE : CUT;
        }
        return item.endCertain() && known(item.endKnownFrom(), item.end()) ? HARD : FADE;
    }

    private static boolean known(LocalDate from, LocalDate to) {
        return !from.isBefore(to);
    }
}
