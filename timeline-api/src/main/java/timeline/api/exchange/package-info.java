/** Documents in and out over HTTP. */
@NullMarked
package timeline.api.exchange;

import org.jspecify.annotations.NullMarked;
