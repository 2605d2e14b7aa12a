/** The picture of a year as SVG, one renderer for the page, the file and the embed. Reads the chronicle's year, nothing else. */
@NullMarked
package timeline.picture;

import org.jspecify.annotations.NullMarked;
