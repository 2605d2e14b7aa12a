/** The runnable and what all pages share. */
@NullMarked
package timeline.web;

import org.jspecify.annotations.NullMarked;
