/** Erasing a person or a whole timeline: the keys, the views, and the last traces in the files of the store. */
@NullMarked
package timeline.erasure;

import org.jspecify.annotations.NullMarked;
