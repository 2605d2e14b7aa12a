/** Whom a timeline speaks of: when they were born, and how old they were when something happened. */
@NullMarked
package timeline.people;

import org.jspecify.annotations.NullMarked;
