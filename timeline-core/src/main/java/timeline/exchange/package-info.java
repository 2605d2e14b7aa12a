/** Documents that carry a life in and out, one small class for each format. */
@NullMarked
package timeline.exchange;

import org.jspecify.annotations.NullMarked;
