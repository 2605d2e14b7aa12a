/** Yearly retrospectives over HTTP: what a year says, its items, what became of them, and its editions. */
@NullMarked
package timeline.api.retrospective;

import org.jspecify.annotations.NullMarked;
