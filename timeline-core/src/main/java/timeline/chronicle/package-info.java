/** The view that every page reads: entries as they are now and as they were recorded, and the year made of them. */
@NullMarked
package timeline.chronicle;

import org.jspecify.annotations.NullMarked;
