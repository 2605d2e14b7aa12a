/**
 * How entries hang together: which order cannot be, and what a person would want to be told of what they just said. Both
 * edges and imports ask it before they write.
 */
@NullMarked
package timeline.relation;

import org.jspecify.annotations.NullMarked;
