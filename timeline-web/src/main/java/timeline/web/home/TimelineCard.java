package timeline.web.home;

import java.util.List;

/**
 * A timeline on the first page.
 *
 * @param writes whether what is shown may be changed: only by its owner
 * @param years most recent first
 */
record TimelineCard(String address, String name, boolean writes, int thisYear, List<YearBar> years) {}
