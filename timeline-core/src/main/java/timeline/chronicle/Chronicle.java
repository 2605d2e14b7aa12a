package timeline.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.life.AccountId;
import timeline.life.Timeline;
import timeline.text.StrictJson;

/** Reads entries as they are or were recorded, by date, then by order of recording. */
@Component
public class Chronicle {

    private static final String ENTRY =
            "select entry, version, first_index, first_at, first_by, retracted, earliest, latest, said from"
                    + " chronicle_entry where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Chronicle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One entry, retracted or not; empty when there is or was none. */
    public Optional<ChronicleEntry> find(Timeline timeline, EntryId entry, Moment moment) {
        EntryQuery query = new EntryQuery(timeline).at(moment).where("entry = :entry", "entry", entry.value());
        return jdbc.sql(ENTRY + query.conditions())
                .params(query.parameters())
                .query(mapper(timeline))
                .optional();
    }

    /**
     * A page of the entries that a reader looks for; retracted ones are not among them. Dates tell what is on a page, and
     * the order that was said how it stands there.
     */
    public EntryPage page(Timeline timeline, EntryFilter filter, Moment moment, Optional<PageStart> after, int limit) {
        EntryQuery query = look(timeline, filter, moment).after(after.orElse(PageStart.FIRST));
        List<ChronicleEntry> found = jdbc.sql(
                        ENTRY + query.conditions() + " order by earliest, latest, first_index limit " + (limit + 1))
                .params(query.parameters())
                .query(mapper(timeline))
                .list();
        if (found.size() <= limit) {
            return new EntryPage(EntryOrder.of(found), Optional.empty());
        }
        List<ChronicleEntry> page = found.subList(0, limit);
        return new EntryPage(EntryOrder.of(page), Optional.of(start(page.getLast())));
    }

    /** Every birth, of whomever. */
    public List<ChronicleEntry> births(Timeline timeline, Moment moment) {
        return only("kind = 'birth'", timeline, moment);
    }

    /** Every entry that belongs to a storyline. */
    List<ChronicleEntry> ofStorylines(Timeline timeline, Moment moment) {
        return only("storyline is not null", timeline, moment);
    }

    private List<ChronicleEntry> only(String condition, Timeline timeline, Moment moment) {
        EntryQuery query = new EntryQuery(timeline).at(moment).notRetracted();
        return jdbc.sql(ENTRY + query.conditions() + " and " + condition + " order by earliest, latest, first_index")
                .params(query.parameters())
                .query(mapper(timeline))
                .list();
    }

    /** All the entries that a reader looks for, without those that were retracted. */
    List<ChronicleEntry> all(Timeline timeline, EntryFilter filter, Moment moment) {
        EntryQuery query = look(timeline, filter, moment);
        return jdbc.sql(ENTRY + query.conditions() + " order by earliest, latest, first_index")
                .params(query.parameters())
                .query(mapper(timeline))
                .list();
    }

    /** Those of some entries that there are, retracted or not. */
    public List<ChronicleEntry> these(Timeline timeline, Collection<EntryId> entries) {
        return among(timeline, "entry = any (:entries)", entries);
    }

    /** The entries that were said to come right after one of these. */
    public List<ChronicleEntry> rightAfter(Timeline timeline, Collection<EntryId> entries) {
        return among(
                timeline, "not retracted and cardinality(after_entries) > 0 and after_entries && :entries", entries);
    }

    /** The entries that were said to be parts of one of these. */
    public List<ChronicleEntry> partsOf(Timeline timeline, Collection<EntryId> entries) {
        return among(timeline, "not retracted and (said ->> 'partOf')::uuid = any (:entries)", entries);
    }

    private List<ChronicleEntry> among(Timeline timeline, String condition, Collection<EntryId> entries) {
        UUID[] ids = entries.stream().map(EntryId::value).toArray(UUID[]::new);
        EntryQuery query = new EntryQuery(timeline).at(Moment.NOW).where(condition, "entries", ids);
        return jdbc.sql(ENTRY + query.conditions())
                .params(query.parameters())
                .query(mapper(timeline))
                .list();
    }

    private EntryQuery look(Timeline timeline, EntryFilter filter, Moment moment) {
        return new EntryQuery(timeline).at(moment).notRetracted().matching(filter, today(timeline));
    }

    /** Today where the timeline is lived. */
    LocalDate today(Timeline timeline) {
        return LocalDate.now(clock.withZone(timeline.zone()));
    }

    private static PageStart start(ChronicleEntry last) {
        LocalDate earliest = last.span().earliest();
        LocalDate latest = last.span().latest();
        return new PageStart(
                earliest == null ? LocalDate.MIN : earliest, latest == null ? LocalDate.MAX : latest, last.order());
    }

    private static RowMapper<ChronicleEntry> mapper(Timeline timeline) {
        return (row, n) -> entry(row, timeline);
    }

    private static ChronicleEntry entry(ResultSet row, Timeline timeline) throws SQLException {
        EntryContent content = StrictJson.MAPPER.readValue(row.getString("said"), EntryContent.class);
        return new ChronicleEntry(
                new EntryId(row.getObject("entry", UUID.class)),
                row.getLong("version"),
                row.getLong("first_index"),
                row.getTimestamp("first_at").toInstant(),
                new AccountId(row.getObject("first_by", UUID.class)),
                row.getBoolean("retracted"),
                content,
                content.when().in(timeline.zone()));
    }
}
