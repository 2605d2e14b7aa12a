/** Erasing over HTTP. */
@NullMarked
package timeline.api.erasure;

import org.jspecify.annotations.NullMarked;
