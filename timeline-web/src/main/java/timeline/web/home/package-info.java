/** What somebody sees first: their timelines and years, and the way in for documents. */
@NullMarked
package timeline.web.home;

import org.jspecify.annotations.NullMarked;
