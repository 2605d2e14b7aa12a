/** What circles are shown, and the proof that it tells of nothing else. */
@NullMarked
package timeline.api.circle;

import org.jspecify.annotations.NullMarked;
