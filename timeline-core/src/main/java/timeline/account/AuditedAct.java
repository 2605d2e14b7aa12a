package timeline.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import timeline.life.TimelineId;

/**
 * A row of the audit trail.
 *
 * @param number goes up with each row; gaps say nothing
 * @param at the last time, when there were several
 * @param username who did it, or whose account was tried
 * @param timeline to which it was done; null when to the account
 * @param about tells it from another of its kind; null when nothing need
 * @param times how often within one hour; 1 for all but failed sign-ins
 */
public record AuditedAct(
        long number,
        Instant at,
        Act what,
        String username,
        @Nullable TimelineId timeline,
        @Nullable String about,
        int times) {}
