/** Makes, lists and revokes links, and answers the files behind them. */
@NullMarked
package timeline.api.share;

import org.jspecify.annotations.NullMarked;
