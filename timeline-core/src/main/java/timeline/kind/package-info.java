/** The catalogue: lanes, kinds of entries, and the typed details of each. Any package may call it; it knows only dates and words. */
@NullMarked
package timeline.kind;

import org.jspecify.annotations.NullMarked;
