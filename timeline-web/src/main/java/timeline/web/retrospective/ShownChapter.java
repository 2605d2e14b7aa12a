package timeline.web.retrospective;

import java.util.List;

/**
 * A chapter as the page shows it.
 *
 * @param at its place, from 0
 * @param html its words; empty when there are none
 */
record ShownChapter(int at, String heading, String html, List<Evidence> evidence, String audience) {}
