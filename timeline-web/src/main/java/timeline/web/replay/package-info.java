/** Pages on which an owner rebuilds a timeline's views from its history, and sees how far it is and what it changed. */
@NullMarked
package timeline.web.replay;

import org.jspecify.annotations.NullMarked;
