/**
 * User-defined views as folds of the log: which there are, and for each what every entry adds to it, in generations
 * (ADR 0019). {@code timeline.tally} makes groups of it; nobody else reads here.
 */
@NullMarked
package timeline.viewed;

import org.jspecify.annotations.NullMarked;
