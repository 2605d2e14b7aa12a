/** The pages on which a person or a whole timeline is erased. */
@NullMarked
package timeline.web.erasure;

import org.jspecify.annotations.NullMarked;
