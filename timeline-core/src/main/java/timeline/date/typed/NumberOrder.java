package timeline.date.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** In which order somebody wrote the numbers of a date that names no month: 03/10/2022. */
enum NumberOrder {
    YEAR_FIRST,
    MONTH_FIRST,
    DAY_FIRST;

    /**
     * The orders to try, the likeliest first. Koreans go from the large to the small, and write the month before the
     * day even in a foreign form; Americans write the month first, others the day.
     */
    static List<NumberOrder> likeliestFirst(Locale locale, boolean korean) {
        if (korean) {
            return List.of(YEAR_FIRST, MONTH_FIRST, DAY_FIRST);
        }
        List<NumberOrder> orders = new ArrayList<>(List.of(DAY_FIRST, MONTH_FIRST, YEAR_FIRST));
        if (locale.getCountry().equals("US") || locale.getLanguage().equals("ko")) {
            orders.addFirst(orders.remove(1));
        }
        return List.copyOf(orders);
    }
}
