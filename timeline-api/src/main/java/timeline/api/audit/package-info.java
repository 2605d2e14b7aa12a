/** Reads the audit trail of accounts and timelines. */
@NullMarked
package timeline.api.audit;

import org.jspecify.annotations.NullMarked;
