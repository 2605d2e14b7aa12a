package timeline.view;

import timeline.life.AccountId;
import timeline.life.TimelineEvent;

/** What happened to a view. */
public sealed interface ViewEvent extends TimelineEvent permits ViewDefined, ViewRemoved {

    String view();

    /** Who did it. */
    AccountId by();
}
