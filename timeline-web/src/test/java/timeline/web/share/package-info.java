/** Links, and the pages behind them. */
@NullMarked
package timeline.web.share;

import org.jspecify.annotations.NullMarked;
