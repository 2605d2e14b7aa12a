/** The index of words as a fold of the log: a view of its own (ADR 0013), which the chronicle asks in SQL alone. */
@NullMarked
package timeline.finding;

import org.jspecify.annotations.NullMarked;
