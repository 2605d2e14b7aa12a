package timeline.retrospective;

/**
 * What became of an item of an earlier year.
 *
 * @param from the earlier year
 * @param note why, or how; empty when nothing was said
 */
public record SaidOutcome(int from, ItemId item, Outcome outcome, String note) {}
