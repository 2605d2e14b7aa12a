/** The view of yearly retrospectives: as they are, as they were recorded, what became of their items, and their editions. */
@NullMarked
package timeline.review;

import org.jspecify.annotations.NullMarked;
