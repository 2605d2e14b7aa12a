package timeline.view;

import org.axonframework.serialization.Revision;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/** A view was taken away. */
@EventName("view-removed")
@Revision("1")
public record ViewRemoved(TimelineId timeline, String view, AccountId by) implements ViewEvent {}
