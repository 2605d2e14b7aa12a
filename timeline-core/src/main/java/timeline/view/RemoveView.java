package timeline.view;

import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/** Takes a view away; its name may be used again. */
public record RemoveView(TimelineId timeline, String view, Precondition seen, AccountId by) implements ViewCommand {}
