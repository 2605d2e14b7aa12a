/** What a person keeps, improves and tries, year by year: commands, events and the aggregate; any edge may send the commands. */
@NullMarked
package timeline.retrospective;

import org.jspecify.annotations.NullMarked;
