/** The page that finds entries by words and by what they are. */
@NullMarked
package timeline.web.search;

import org.jspecify.annotations.NullMarked;
