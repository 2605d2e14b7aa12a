/** The pages that record entries, correct them, end them, take them back, and tell their history. */
@NullMarked
package timeline.web.entry;

import org.jspecify.annotations.NullMarked;
