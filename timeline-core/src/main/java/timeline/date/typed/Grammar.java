package timeline.date.typed;

import java.time.LocalDate;

/**
 * What decides how the tokens of a date are put together.
 *
 * @param korean words follow what they say something of, numbers go from the large to the small
 * @param today the day that relative dates are counted from
 */
record Grammar(boolean korean, NumberOrder order, LocalDate today) {}
