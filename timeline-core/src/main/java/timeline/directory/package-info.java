/** The view of which timelines there are and whom and what they speak of. */
@NullMarked
package timeline.directory;

import org.jspecify.annotations.NullMarked;
