/** Dates of life as people remember them: EDTF, its bounds and its order. Pure Java; any package may call it. */
@NullMarked
package timeline.date;

import org.jspecify.annotations.NullMarked;
