package timeline.review;

import timeline.life.TimelineId;

/** The retrospective of a year of a timeline. */
record YearKey(TimelineId timeline, int year) {}
