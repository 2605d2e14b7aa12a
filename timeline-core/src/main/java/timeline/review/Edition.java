package timeline.review;

import java.time.Instant;
import timeline.life.AccountId;

/**
 * A published retrospective; what it reads never changes.
 *
 * @param position the global position of its publication in the log
 * @param document JSON
 */
public record Edition(
        int year,
        int edition,
        long position,
        Instant publishedAt,
        AccountId publishedBy,
        String document,
        String markdown) {}
