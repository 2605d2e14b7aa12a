/** Words that are looked for and found, Korean ones too: pure Java, for the view that finds and the pages that mark. */
@NullMarked
package timeline.search;

import org.jspecify.annotations.NullMarked;
