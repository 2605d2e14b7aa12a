package timeline.life;

import org.axonframework.serialization.Revision;

/**
 * A timeline was started.
 *
 * @param zone IANA time zone in which its days begin and end
 * @param locale BCP 47 tag of the language of plain words
 */
@EventName("timeline-started")
@Revision("1")
public record TimelineStarted(TimelineId timeline, String name, String zone, String locale, AccountId by)
        implements LifeEvent {}
