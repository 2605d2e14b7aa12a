package timeline.retrospective;

import java.util.List;
import timeline.life.AccountId;
import timeline.life.TimelineId;

/** Gives chapters to a retrospective that has none; the same chapters again change nothing. */
public record AddSections(TimelineId timeline, int year, List<Section> sections, AccountId by)
        implements RetrospectiveCommand {}
