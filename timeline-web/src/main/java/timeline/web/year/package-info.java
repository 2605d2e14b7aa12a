/** The page of a year: its picture, and the same in words. */
@NullMarked
package timeline.web.year;

import org.jspecify.annotations.NullMarked;
