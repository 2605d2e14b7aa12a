/** The catalogue of kinds over HTTP. */
@NullMarked
package timeline.api.kind;

import org.jspecify.annotations.NullMarked;
