/** Where PostgreSQL comes from: the embedded server by default, and the check that it is durable. Called by nobody; it offers a data source. */
@NullMarked
package timeline.store;

import org.jspecify.annotations.NullMarked;
