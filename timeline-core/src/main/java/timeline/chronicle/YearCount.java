package timeline.chronicle;

import java.util.Map;

/**
 * How much lies on a year.
 *
 * @param lanes entries by lane key
 */
public record YearCount(int year, int entries, Map<String, Integer> lanes) {}
