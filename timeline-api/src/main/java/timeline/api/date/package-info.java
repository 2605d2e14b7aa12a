/** What people type as a date, over HTTP. */
@NullMarked
package timeline.api.date;

import org.jspecify.annotations.NullMarked;
