/** What every part of the core is given: the clock. */
@NullMarked
package timeline;

import org.jspecify.annotations.NullMarked;
