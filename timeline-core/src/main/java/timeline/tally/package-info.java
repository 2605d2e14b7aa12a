/**
 * What a user-defined view shows: groups in order and what is told of each, of what its reader may see; as rows and as CSV
 * (ADR 0019).
 */
@NullMarked
package timeline.tally;

import org.jspecify.annotations.NullMarked;
