/** The timeline itself: whose it is, whom and what it speaks of, who may never read what. Its ids are used everywhere. */
@NullMarked
package timeline.life;

import org.jspecify.annotations.NullMarked;
