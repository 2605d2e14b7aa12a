package timeline.directory;

import java.util.List;
import org.springframework.stereotype.Component;
import timeline.life.CirclesSet;
import timeline.life.Disclosed;
import timeline.life.DisclosureRevoked;
import timeline.life.MutesSet;
import timeline.life.PrivacyRulesSet;
import timeline.life.StorylineDescribed;
import timeline.life.SubjectDescribed;
import timeline.life.SubjectErased;
import timeline.life.TimelineErased;
import timeline.life.TimelineStarted;
import timeline.log.LoggedEvent;
import timeline.replay.Fold;
import timeline.replay.Projection;
import timeline.replay.Rows;
import timeline.replay.ViewTable;
import timeline.text.StrictJson;

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

    private static final ViewTable CIRCLES = ViewTable.of("directory_circles", "timeline", "version said");
    private static final ViewTable MEMBER = ViewTable.of("directory_member", "timeline account circle", "");
    private static final ViewTable DISCLOSURE = ViewTable.of(
            "directory_disclosure", "timeline disclosure", "version entries storyline circle note disclosed_at");
    private static final ViewTable REVOCATION =
            ViewTable.of("directory_revocation", "timeline disclosure", "version revoked_at");

    private static final List<ViewTable> ALL =
            List.of(TIMELINE, SUBJECT, STORYLINE, RULES, MUTES, CIRCLES, MEMBER, DISCLOSURE, REVOCATION);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean reads(LoggedEvent event) {
        return !event.isOfEntry();
    }

    @Override
    public List<ViewTable> tables() {
        return ALL;
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
            case CirclesSet event -> circles(event, version, rows);
            case Disclosed event ->
                rows.put(
                        DISCLOSURE,
                        event.timeline(),
                        event.disclosure(),
                        version,
                        event.entries(),
                        event.storyline(),
                        event.to(),
                        event.note(),
                        logged.at());
            case DisclosureRevoked event ->
                rows.put(REVOCATION, event.timeline(), event.disclosure(), version, logged.at());
            case SubjectErased event -> rows.removeWhere(SUBJECT, event.timeline(), "key", event.subject());
            case TimelineErased event -> ALL.forEach(table -> rows.clear(table, event.timeline()));
            default -> {}
        }
    }

    private static void circles(CirclesSet event, long version, Rows rows) {
        rows.put(CIRCLES, event.timeline(), version, StrictJson.MAPPER.writeValueAsString(event.circles()));
        rows.clear(MEMBER, event.timeline());
        event.circles()
                .forEach(circle ->
                        circle.members().forEach(member -> rows.put(MEMBER, event.timeline(), member, circle.key())));
    }
}
