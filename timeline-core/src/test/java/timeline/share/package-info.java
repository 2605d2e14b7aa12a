/** Links, and the calendar behind them. */
@NullMarked
package timeline.share;

import org.jspecify.annotations.NullMarked;
