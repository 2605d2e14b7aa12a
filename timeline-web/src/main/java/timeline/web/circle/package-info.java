/** With whose eyes a page is looked at. */
@NullMarked
package timeline.web.circle;

import org.jspecify.annotations.NullMarked;
