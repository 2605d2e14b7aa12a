package timeline.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.AccountId;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.replay.Serving;
import timeline.store.Reach;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads which timelines there are and whom and what they speak of; never without saying who reads. */
@Component
public class Directory {

    static final String TIMELINE = "select timeline, owner, name, zone, locale from directory_timeline where "
            + Serving.rows(DirectoryProjection.NAME, "directory_timeline.timeline");

    static final String OF_TIMELINE =
            " where timeline = :timeline and " + Serving.rows(DirectoryProjection.NAME, ":timeline");

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The timelines that somebody may read, oldest first. */
    public List<Timeline> timelines(AccountId reader) {
        return Reach.SERVICE.get(() -> jdbc.sql(TIMELINE + " and owner = ? order by started_at, timeline")
                .param(reader.value())
                .query(Directory::timeline)
                .list());
    }

    /** A timeline, unless there is none or somebody else's: a stranger cannot tell which. */
    public Optional<Timeline> timeline(TimelineId id, AccountId reader) {
        return jdbc.sql(TIMELINE + " and timeline = ? and owner = ?")
                .params(id.value(), reader.value())
                .query(Directory::timeline)
                .optional();
    }

    /** Everybody and everything that a timeline's entries may be about, by key. */
    public List<Described> subjects(Timeline timeline) {
        return subjects(timeline, all("directory_subject", timeline));
    }

    private static List<Described> subjects(Timeline timeline, List<Described> all) {
        return all.stream()
                .filter(described -> timeline.sight().showsSubject(described.key()))
                .map(described -> subject(timeline, described))
                .toList();
    }

    public Optional<Described> subject(Timeline timeline, String key) {
        return one("directory_subject", timeline, key)
                .filter(described -> timeline.sight().showsSubject(key))
                .map(described -> subject(timeline, described));
    }

    /** Of a subject, others read the label alone; how often the timeline's settings changed is the owner's to know. */
    private static Described subject(Timeline timeline, Described described) {
        return timeline.sight().owner()
                ? described
                : new Described(described.key(), 0, described.said().retain("label"));
    }

    /** Every thread of entries, by key. */
    public List<Described> storylines(Timeline timeline) {
        return storylines(timeline, all("directory_storyline", timeline));
    }

    /** Subjects and threads, for those who name them. */
    record Both(List<Described> subjects, List<Described> storylines) {}

    /** What {@link #subjects(Timeline)} and {@link #storylines(Timeline)} tell, asked for at once. */
    Both both(Timeline timeline) {
        List<Described> subjects = new ArrayList<>();
        List<Described> storylines = new ArrayList<>();
        jdbc.sql("select true as subject, key, version, said from directory_subject" + OF_TIMELINE
                        + " union all select false, key, version, said from directory_storyline" + OF_TIMELINE)
                .param("timeline", timeline.id().value())
                .query(row -> {
                    (row.getBoolean("subject") ? subjects : storylines).add(described(row, 0));
                });
        return new Both(subjects(timeline, subjects), storylines(timeline, storylines));
    }

    private static List<Described> storylines(Timeline timeline, List<Described> all) {
        return all.stream()
                .filter(described -> timeline.sight().showsStoryline(described.key()))
                .map(described -> storyline(timeline, described))
                .toList();
    }

    /** The threads as they lie below each other. */
    public StorylineTree tree(Timeline timeline) {
        return StorylineTree.of(storylines(timeline));
    }

    public Optional<Described> storyline(Timeline timeline, String key) {
        return one("directory_storyline", timeline, key)
                .filter(described -> timeline.sight().showsStoryline(key))
                .map(described -> storyline(timeline, described));
    }

    /** A thread above this one is named only to those who see something of it. */
    private static Described storyline(Timeline timeline, Described described) {
        if (timeline.sight().owner()) {
            return described;
        }
        ObjectNode said = described.said();
        if (!timeline.sight().showsStoryline(said.path("parent").asString(""))) {
            said.remove("parent");
        }
        return new Described(described.key(), 0, said);
    }

    /**
     * The rules that win over every audience.
     *
     * @param version for the ETag; 0 when none were ever set
     */
    public record Rules(long version, ArrayNode said) {}

    public Rules rules(Timeline timeline) {
        return rules(timeline.id());
    }

    Rules rules(TimelineId timeline) {
        return list("directory_rules", timeline, Rules::new);
    }

    /**
     * What the owner does not want to be reminded of; nobody else's to read.
     *
     * @param version for the ETag; 0 when none were ever set
     */
    public record Mutes(long version, ArrayNode said) {}

    public Mutes mutes(Timeline timeline) {
        return list("directory_mutes", timeline.id(), Mutes::new);
    }

    private <T> T list(String table, TimelineId timeline, BiFunction<Long, ArrayNode, T> whole) {
        return jdbc.sql("select version, said from " + table + OF_TIMELINE)
                .param("timeline", timeline.value())
                .query((row, n) -> whole.apply(
                        row.getLong("version"), (ArrayNode) StrictJson.MAPPER.readTree(row.getString("said"))))
                .optional()
                .orElseGet(() -> whole.apply(0L, StrictJson.MAPPER.createArrayNode()));
    }

    private List<Described> all(String table, Timeline timeline) {
        return jdbc.sql("select key, version, said from " + table + OF_TIMELINE + " order by key")
                .param("timeline", timeline.id().value())
                .query(Directory::described)
                .list();
    }

    private Optional<Described> one(String table, Timeline timeline, String key) {
        return jdbc.sql("select key, version, said from " + table + OF_TIMELINE + " and key = :key")
                .param("timeline", timeline.id().value())
                .param("key", key)
                .query(Directory::described)
                .optional();
    }

    private static Described described(ResultSet row, int n) throws SQLException {
        ObjectNode said = (ObjectNode) StrictJson.MAPPER.readTree(row.getString("said"));
        return new Described(row.getString("key"), row.getLong("version"), said);
    }

    static Timeline timeline(ResultSet row, int n) throws SQLException {
        return new Timeline(
                new TimelineId(row.getObject("timeline", UUID.class)),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                row.getString("locale"));
    }
}
