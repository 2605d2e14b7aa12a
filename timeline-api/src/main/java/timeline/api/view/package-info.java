/** User-defined views over HTTP: their definitions, what they show, and how far they are. */
@NullMarked
package timeline.api.view;

import org.jspecify.annotations.NullMarked;
