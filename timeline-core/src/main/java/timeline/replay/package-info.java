/**
 * Views as folds of the log: their tables, the generations of their rows, the live tail, and the replay of history into
 * rows beside the ones that are read (ADR 0018). Views stand on it; the edges ask it for progress.
 */
@NullMarked
package timeline.replay;

import org.jspecify.annotations.NullMarked;
