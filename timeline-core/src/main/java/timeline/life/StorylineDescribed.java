package timeline.life;

import org.axonframework.serialization.Revision;
import tools.jackson.databind.node.ObjectNode;

/**
 * A thread of entries was described, for the first time or anew.
 *
 * @param key how entries refer to it
 * @param said title and parent, as they were sent
 */
@EventName("storyline-described")
@Revision("1")
public record StorylineDescribed(TimelineId timeline, String key, ObjectNode said, AccountId by) implements LifeEvent {}
