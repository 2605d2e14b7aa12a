/** One thing that happened: its content, its commands, its events, and the aggregate that decides. */
@NullMarked
package timeline.entry;

import org.jspecify.annotations.NullMarked;
