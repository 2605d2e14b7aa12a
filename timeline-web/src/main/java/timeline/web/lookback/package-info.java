/** The pages on which somebody looks back on a life. */
@NullMarked
package timeline.web.lookback;

import org.jspecify.annotations.NullMarked;
