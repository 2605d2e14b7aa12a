/** Who is asking: tokens, sessions and passwords at the door of the API. The pages use its session and its passwords too. */
@NullMarked
package timeline.api.account;

import org.jspecify.annotations.NullMarked;
