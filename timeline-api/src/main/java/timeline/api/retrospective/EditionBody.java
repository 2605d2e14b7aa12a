package timeline.api.retrospective;

import java.time.Instant;
import timeline.life.AccountId;
import timeline.review.Edition;

/**
 * An edition in a list.
 *
 * @param position the global position of its publication in the log
 */
record EditionBody(int year, int edition, long position, Instant publishedAt, AccountId publishedBy) {

    static EditionBody of(Edition edition) {
        return new EditionBody(
                edition.year(), edition.edition(), edition.position(), edition.publishedAt(), edition.publishedBy());
    }
}
