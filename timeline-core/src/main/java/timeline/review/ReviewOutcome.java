package timeline.review;

import timeline.retrospective.Outcome;

/**
 * What became of an item.
 *
 * @param year the later year that says so
 * @param note empty when nothing more was said
 */
public record ReviewOutcome(int year, Outcome outcome, String note) {}
