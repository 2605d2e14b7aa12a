/** The pages of the people whom a timeline speaks of. */
@NullMarked
package timeline.web.person;

import org.jspecify.annotations.NullMarked;
