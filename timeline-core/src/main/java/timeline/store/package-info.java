/** Where PostgreSQL comes from: the embedded server by default, and the check that it is durable. Offers a data source and the private {@link timeline.store.Home}. */
@NullMarked
package timeline.store;

import org.jspecify.annotations.NullMarked;
