/** People who may sign in, and their tokens. Called by both edges; not event sourced. */
@NullMarked
package timeline.account;

import org.jspecify.annotations.NullMarked;
