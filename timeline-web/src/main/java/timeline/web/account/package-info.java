/** The pages at the door: signing in, signing out, and setting up the first account. */
@NullMarked
package timeline.web.account;

import org.jspecify.annotations.NullMarked;
