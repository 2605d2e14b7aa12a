/** Who may look at a timeline, and with what eyes: the one place where a circle's sight is made. */
@NullMarked
package timeline.circle;

import org.jspecify.annotations.NullMarked;
