/** Links by which somebody without an account looks at a timeline as one of its circles does. */
@NullMarked
package timeline.share;

import org.jspecify.annotations.NullMarked;
