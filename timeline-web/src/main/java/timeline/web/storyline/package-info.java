/** The pages of threads of entries: an illness, a job, a project. */
@NullMarked
package timeline.web.storyline;

import org.jspecify.annotations.NullMarked;
