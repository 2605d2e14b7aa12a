package timeline.chronicle;

import java.time.Instant;
import timeline.entry.EntryKey;

/** A version that stopped being what is recorded. */
record ReplacedRow(EntryKey key, long version, Instant at) {}
