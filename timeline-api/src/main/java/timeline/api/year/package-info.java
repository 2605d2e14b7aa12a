/** Years over HTTP, as JSON and as SVG. */
@NullMarked
package timeline.api.year;

import org.jspecify.annotations.NullMarked;
