/** The page of a year's retrospective: read, written by forms, followed up, published, taken out and in; the pages of years and timelines link to it. */
@NullMarked
package timeline.web.retrospective;

import org.jspecify.annotations.NullMarked;
