/** The page that shows programmers the API's contract. */
@NullMarked
package timeline.web.docs;

import org.jspecify.annotations.NullMarked;
