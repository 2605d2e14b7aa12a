package timeline.retrospective;

import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/**
 * Publishes a retrospective as its next edition.
 *
 * @param composedOf the version of the retrospective that the document was made of
 * @param edition the number that the document gives itself
 * @param document the JSON to freeze
 * @param markdown the Markdown to freeze
 * @param seen which version of the retrospective the sender saw; nothing said is any
 */
public record PublishRetrospective(
        TimelineId timeline,
        int year,
        long composedOf,
        int edition,
        String document,
        String markdown,
        Precondition seen,
        AccountId by)
        implements RetrospectiveCommand {}
