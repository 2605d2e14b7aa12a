/** Words that people gave in one language or in several. Pure Java; any package may call it. */
@NullMarked
package timeline.text;

import org.jspecify.annotations.NullMarked;
