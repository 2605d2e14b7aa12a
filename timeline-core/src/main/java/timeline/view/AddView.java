package timeline.view;

import timeline.life.AccountId;
import timeline.life.TimelineId;

/** Adds a view; again with the same definition it changes nothing, with another it is refused. */
public record AddView(TimelineId timeline, String view, ViewDefinition definition, AccountId by)
        implements ViewCommand {}
