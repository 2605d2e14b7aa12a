package timeline.review;

import java.time.Instant;
import timeline.life.TimelineId;

/** One version of a retrospective, as an event made it. */
record ReviewVersion(TimelineId timeline, int year, long version, Instant at) {}
