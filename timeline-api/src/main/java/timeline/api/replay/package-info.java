/** Read models over HTTP: how far they are, rebuilt from history, compared, and swapped back. */
@NullMarked
package timeline.api.replay;

import org.jspecify.annotations.NullMarked;
