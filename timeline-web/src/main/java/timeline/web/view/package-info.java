/** Pages of user-defined views: which there are, a form that defines one, and what each shows. */
@NullMarked
package timeline.web.view;

import org.jspecify.annotations.NullMarked;
