package timeline.view;

import org.axonframework.serialization.Revision;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/** A view was defined, for the first time or anew. */
@EventName("view-defined")
@Revision("1")
public record ViewDefined(TimelineId timeline, String view, ViewDefinition definition, AccountId by)
        implements ViewEvent {}
