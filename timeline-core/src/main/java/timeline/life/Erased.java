package timeline.life;

import org.axonframework.serialization.Revision;

/** Stands in history where an event was whose words were erased: the key that sealed them is destroyed. */
@EventName("erased")
@Revision("1")
public record Erased(TimelineId timeline) implements TimelineEvent {}
