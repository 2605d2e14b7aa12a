/** Timelines, subjects, storylines and privacy rules over HTTP. */
@NullMarked
package timeline.api.life;

import org.jspecify.annotations.NullMarked;
