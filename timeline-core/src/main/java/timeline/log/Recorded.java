package timeline.log;

import org.jspecify.annotations.Nullable;

/**
 * What came of a write.
 *
 * @param result what the work answered
 * @param position the global position of the last event written, or of the log's last when nothing needed recording
 */
public record Recorded<R extends @Nullable Object>(R result, long position) {}
