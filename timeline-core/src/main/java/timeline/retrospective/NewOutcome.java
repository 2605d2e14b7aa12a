package timeline.retrospective;

/** What a client says became of an item. */
public record NewOutcome(Outcome outcome, String note) {}
