package timeline.life;

import org.axonframework.serialization.Revision;

/** A timeline was erased with everything on it: every key of it is destroyed, and nothing may follow (ADR 0017). */
@EventName("timeline-erased")
@Revision("1")
public record TimelineErased(TimelineId timeline, AccountId by) implements LifeEvent {}
