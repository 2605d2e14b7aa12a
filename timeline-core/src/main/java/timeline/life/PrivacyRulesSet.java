package timeline.life;

import org.axonframework.serialization.Revision;
import tools.jackson.databind.node.ArrayNode;

/**
 * The rules that win over every audience were set, all of them at once.
 *
 * @param rules as they were sent
 */
@EventName("privacy-rules-set")
@Revision("1")
public record PrivacyRulesSet(TimelineId timeline, ArrayNode rules, AccountId by) implements LifeEvent {}
