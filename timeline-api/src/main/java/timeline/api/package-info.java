/** What all JSON endpoints share: problems, entity tags, the reader of a request. */
@NullMarked
package timeline.api;

import org.jspecify.annotations.NullMarked;
