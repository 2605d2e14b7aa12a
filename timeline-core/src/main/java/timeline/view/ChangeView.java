package timeline.view;

import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/** Defines a view: one that is there anew, or one that is not there yet. */
public record ChangeView(TimelineId timeline, String view, ViewDefinition definition, Precondition seen, AccountId by)
        implements ViewCommand {}
