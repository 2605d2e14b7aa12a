package timeline.life;

import org.axonframework.serialization.Revision;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody or something that a timeline speaks of was described, for the first time or anew.
 *
 * @param key how entries refer to it, such as {@code second-child}
 * @param said label, relation and birth date, as they were sent
 */
@EventName("subject-described")
@Revision("1")
public record SubjectDescribed(TimelineId timeline, String key, ObjectNode said, AccountId by) implements LifeEvent {

    @Override
    public String about() {
        return key;
    }
}
