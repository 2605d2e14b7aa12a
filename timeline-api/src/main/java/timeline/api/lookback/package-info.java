/** Looking back over HTTP: on this day, first times, streaks, one year beside another, what else went on. */
@NullMarked
package timeline.api.lookback;

import org.jspecify.annotations.NullMarked;
