package timeline.web.home;

import java.util.List;

/**
 * A timeline on the first page.
 *
 * @param years most recent first
 */
record TimelineCard(String address, String name, int thisYear, List<YearBar> years) {}
