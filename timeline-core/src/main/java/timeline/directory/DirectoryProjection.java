package timeline.directory;

import java.util.List;
import org.springframework.stereotype.Component;
import timeline.life.MutesSet;
import timeline.life.PrivacyRulesSet;
import timeline.life.StorylineDescribed;
import timeline.life.SubjectDescribed;
import timeline.life.TimelineStarted;
import timeline.log.LoggedEvent;
import timeline.replay.Fold;
import timeline.replay.Projection;
import timeline.replay.Rows;
import timeline.replay.ViewTable;

/** Folds what happened to timelines themselves into the directory. */
@Component
class DirectoryProjection implements Projection {

    static final String NAME = "directory";

    private static final ViewTable TIMELINE =
            ViewTable.of("directory_timeline", "timeline", "owner name zone locale started_at");
    private static final ViewTable SUBJECT = ViewTable.of("directory_subject", "timeline key", "version said");
    private static final ViewTable STORYLINE = ViewTable.of("directory_storyline", "timeline key", "version said");
    private static final ViewTable RULES = ViewTable.of("directory_rules", "timeline", "version said");
    private static final ViewTable MUTES = ViewTable.of("directory_mutes", "timeline", "version said");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(TIMELINE, SUBJECT, STORYLINE, RULES, MUTES);
    }

    @Override
    public Fold fold(Rows rows) {
        return logged -> apply(logged, rows);
    }

    private static void apply(LoggedEvent logged, Rows rows) {
        long version = logged.sequence() + 1;
        switch (logged.event()) {
            case TimelineStarted event ->
                rows.put(
                        TIMELINE,
                        event.timeline(),
                        event.by(),
                        event.name(),
                        event.zone(),
                        event.locale(),
                        logged.at());
            case SubjectDescribed event -> rows.put(SUBJECT, event.timeline(), event.key(), version, event.said());
            case StorylineDescribed event -> rows.put(STORYLINE, event.timeline(), event.key(), version, event.said());
            case PrivacyRulesSet event -> rows.put(RULES, event.timeline(), version, event.rules());
            case MutesSet event -> rows.put(MUTES, event.timeline(), version, event.mutes());
            default -> {}
        }
    }
}
