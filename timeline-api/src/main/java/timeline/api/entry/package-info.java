/** Entries over HTTP: record, correct, end, retract, restore, find, history. */
@NullMarked
package timeline.api.entry;

import org.jspecify.annotations.NullMarked;
