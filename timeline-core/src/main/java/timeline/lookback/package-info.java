/** Looking back on a life: on this day, first times, streaks of habits, one year beside another, what else went on; any edge may call it. */
@NullMarked
package timeline.lookback;

import org.jspecify.annotations.NullMarked;
