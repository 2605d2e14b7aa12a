package timeline.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.AccountId;
import timeline.life.CircleMembers;
import timeline.life.Opened;
import timeline.life.PrivacyRule;
import timeline.life.Sight;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.replay.Serving;
import timeline.store.Reach;
import timeline.text.StrictJson;
import tools.jackson.core.type.TypeReference;

/** Reads who may look at whose timeline, and what decides over what they see, as it holds today. */
@Component
public class Sharing {

    private static final String MEMBER = " and timeline in (select m.timeline from directory_member m"
            + " where m.account = :reader and "
            + Serving.rows(DirectoryProjection.NAME, "m.timeline", "m.generation") + ")";

    private static final TypeReference<List<CircleMembers>> CIRCLES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Directory directory;

    Sharing(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** The timelines of others that somebody may look at as a member of a circle, oldest first. */
    public List<Timeline> with(AccountId reader) {
        return Reach.SERVICE.get(() -> jdbc
                .sql(Directory.TIMELINE + " and owner <> :reader" + MEMBER + " order by started_at, timeline")
                .param("reader", reader.value())
                .query(Directory::timeline)
                .list()
                .stream()
                .map(timeline -> lookedAtBy(reader, timeline))
                .toList());
    }

    /** A timeline of somebody else, as a member of its circles may look at it. */
    public Optional<Timeline> with(AccountId reader, TimelineId timeline) {
        return jdbc.sql(Directory.TIMELINE + " and owner <> :reader and timeline = :timeline" + MEMBER)
                .param("reader", reader.value())
                .param("timeline", timeline.value())
                .query(Directory::timeline)
                .optional()
                .map(found -> lookedAtBy(reader, found));
    }

    private Timeline lookedAtBy(AccountId reader, Timeline timeline) {
        List<String> circles = jdbc.sql("select circle from directory_member" + Directory.OF_TIMELINE
                        + " and account = :reader order by circle")
                .param("timeline", timeline.id().value())
                .param("reader", reader.value())
                .query((row, n) -> row.getString("circle"))
                .list();
        return timeline.seenBy(sight(timeline.id(), circles));
    }

    /** What some circles see. */
    public Sight sight(TimelineId timeline, List<String> circles) {
        List<PrivacyRule> rules = directory
                .rules(timeline)
                .said()
                .valueStream()
                .map(PrivacyRule::of)
                .toList();
        List<Opened> opened = disclosures(timeline).stream()
                .filter(Disclosure::holds)
                .map(Disclosure::opened)
                .toList();
        return Sight.of(circles, rules, opened);
    }

    /** The circles of a timeline, those from the start first. */
    public Circles circles(Timeline timeline) {
        Circles set = jdbc.sql("select version, said from directory_circles" + Directory.OF_TIMELINE)
                .param("timeline", timeline.id().value())
                .query((row, n) -> new Circles(
                        row.getLong("version"), StrictJson.MAPPER.readValue(row.getString("said"), CIRCLES)))
                .optional()
                .orElse(new Circles(0, List.of()));
        return set.complete();
    }

    /** Every disclosure, those that were revoked too, oldest first. */
    public List<Disclosure> disclosures(TimelineId timeline) {
        return jdbc.sql("""
            select disclosure, d.version, entries, storyline, circle, note, disclosed_at,
                   r.version revoked_in, revoked_at
            from directory_disclosure d
            left join directory_revocation r using (timeline, generation, disclosure)
            """ + Directory.OF_TIMELINE + " order by disclosed_at, disclosure")
                .param("timeline", timeline.value())
                .query((row, n) -> Disclosure.of(row))
                .list();
    }

    public Optional<Disclosure> disclosure(Timeline timeline, UUID id) {
        return disclosures(timeline.id()).stream()
                .filter(disclosure -> disclosure.id().equals(id))
                .findFirst();
    }
}
