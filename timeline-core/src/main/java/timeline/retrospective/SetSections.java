package timeline.retrospective;

import java.util.List;
import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/**
 * Sets the chapters of a retrospective.
 *
 * @param sections all of them
 * @param seen which version of the retrospective the sender saw; a first one needs none
 */
public record SetSections(TimelineId timeline, int year, List<Section> sections, Precondition seen, AccountId by)
        implements RetrospectiveCommand {}
