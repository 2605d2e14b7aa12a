/** A year of a life to try the service with, on a store that is thrown away. */
@NullMarked
package timeline.web.demo;

import org.jspecify.annotations.NullMarked;
