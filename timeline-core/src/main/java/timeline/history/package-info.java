/** The history of an entry in sentences, for both edges: who said what instead of what, when, and why. */
@NullMarked
package timeline.history;

import org.jspecify.annotations.NullMarked;
