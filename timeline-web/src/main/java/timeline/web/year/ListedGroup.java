package timeline.web.year;

import java.util.List;

/**
 * What belongs together in the list: a month, what was there before, what is known only to the year.
 *
 * @param id of its heading
 * @param hint what the heading means, where it needs saying; empty otherwise
 */
record ListedGroup(String id, String heading, String hint, List<ListedEntry> entries) {}
