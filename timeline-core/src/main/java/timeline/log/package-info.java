/** The event log: Axon on PostgreSQL, logical event names, encryption, the order of commits, and waiting for a view. */
@NullMarked
package timeline.log;

import org.jspecify.annotations.NullMarked;
