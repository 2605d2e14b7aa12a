package timeline.replay;

import java.util.UUID;

/** A replay. */
record ReplayId(UUID value) {}
