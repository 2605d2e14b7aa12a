package timeline.life;

import java.time.ZoneId;

/**
 * A timeline's settings.
 *
 * @param zone in which its days begin and end
 * @param locale BCP 47 tag of the language of its plain words
 */
public record Timeline(TimelineId id, AccountId owner, String name, ZoneId zone, String locale) {}
