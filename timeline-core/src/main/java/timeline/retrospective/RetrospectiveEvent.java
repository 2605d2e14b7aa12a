package timeline.retrospective;

import timeline.life.AccountId;
import timeline.life.TimelineEvent;

/** What happened to the retrospective of a year. */
public sealed interface RetrospectiveEvent extends TimelineEvent
        permits SectionsSet, ItemAdded, ItemChanged, ItemMoved, ItemRemoved, OutcomeSaid, RetrospectivePublished {

    int year();

    /** Who did it. */
    AccountId by();
}
