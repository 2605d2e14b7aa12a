/** Links, and what they show and do not show. */
@NullMarked
package timeline.api.share;

import org.jspecify.annotations.NullMarked;
