package timeline.life;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** A disclosure was revoked: from then on it holds no longer. */
@EventName("disclosure-revoked")
@Revision("1")
public record DisclosureRevoked(TimelineId timeline, UUID disclosure, AccountId by) implements LifeEvent {}
