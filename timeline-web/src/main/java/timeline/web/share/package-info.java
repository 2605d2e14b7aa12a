/** Where an owner makes, sees and revokes links to a timeline. */
@NullMarked
package timeline.web.share;

import org.jspecify.annotations.NullMarked;
