/** Tests of who may look at a timeline. */
@NullMarked
package timeline.circle;

import org.jspecify.annotations.NullMarked;
