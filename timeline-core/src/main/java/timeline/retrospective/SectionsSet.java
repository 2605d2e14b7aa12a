package timeline.retrospective;

import java.util.List;
import org.axonframework.serialization.Revision;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/**
 * The chapters of a retrospective were set, all of them at once.
 *
 * @param sections in their order; empty when they were taken away
 */
@EventName("retrospective-sections-set")
@Revision("1")
public record SectionsSet(TimelineId timeline, int year, List<Section> sections, AccountId by)
        implements RetrospectiveEvent {}
