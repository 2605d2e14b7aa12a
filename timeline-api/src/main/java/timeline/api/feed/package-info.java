/** The log of a timeline's events as CloudEvents. */
@NullMarked
package timeline.api.feed;

import org.jspecify.annotations.NullMarked;
