package timeline.replay;

import java.time.Instant;

/**
 * An event that a view could not take, so that it is not in the view.
 *
 * @param position its global position, by which it is retried
 * @param stream the stream whose later events wait for it
 * @param error what was wrong; or that it waits for an earlier one of its stream
 */
public record Parked(long position, String stream, long sequence, String type, String error, Instant parkedAt) {}
