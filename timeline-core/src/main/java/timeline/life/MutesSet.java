package timeline.life;

import org.axonframework.serialization.Revision;
import tools.jackson.databind.node.ArrayNode;

/**
 * What the owner does not want to be reminded of was set, all of it at once.
 *
 * @param mutes as they were sent
 */
@EventName("mutes-set")
@Revision("1")
public record MutesSet(TimelineId timeline, ArrayNode mutes, AccountId by) implements LifeEvent {}
