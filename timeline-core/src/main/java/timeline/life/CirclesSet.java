package timeline.life;

import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The circles of a timeline and who is in them were set, all of them at once.
 *
 * @param circles those that every timeline has need not be among them
 */
@EventName("circles-set")
@Revision("1")
public record CirclesSet(TimelineId timeline, List<CircleMembers> circles, AccountId by) implements LifeEvent {

    public CirclesSet {
        circles = List.copyOf(circles);
    }
}
