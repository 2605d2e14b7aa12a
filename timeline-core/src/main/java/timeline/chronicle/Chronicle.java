package timeline.chronicle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.entry.EntryId;
import timeline.life.AccountId;
import timeline.life.SubjectErased;
import timeline.life.Timeline;
import timeline.life.TimelineId;

/** Reads entries as they are or were recorded, by date, then by order of recording. */
@Component
public class Chronicle {

    private static final String IN_ORDER = " order by earliest, latest, first_index";

    /** What begins within a month of a day begins in its month or the one before, and ends in its month or the one after. */
    private static final String AROUND = """
        (earliest > '-infinity' and extract(month from earliest) in (:m, (:m + 10) % 12 + 1)
            or latest < 'infinity' and extract(month from latest) in (:m, :m % 12 + 1))
        """;

    private final JdbcClient jdbc;
    private final Contents contents;
    private final Clock clock;

    Chronicle(JdbcClient jdbc, Contents contents, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.clock = clock;
    }

    /** One entry, retracted or not; empty when there is or was none. */
    public Optional<ChronicleEntry> find(Timeline timeline, EntryId entry, Moment moment) {
        EntryQuery query = new EntryQuery(timeline, moment).where("entry = :entry", "entry", entry.value());
        return list(timeline, query, "").stream().findFirst();
    }

    /**
     * A page of the entries that a reader looks for; retracted ones are not among them. Dates tell what is on a page, and
     * the order that was said how it stands there.
     */
    public EntryPage page(Timeline timeline, EntryFilter filter, Moment moment, Optional<PageStart> after, int limit) {
        EntryQuery query = look(timeline, filter, moment).after(after.orElse(PageStart.FIRST));
        List<ChronicleEntry> found = list(timeline, query, IN_ORDER + " limit " + (limit + 1));
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
        EntryQuery query = new EntryQuery(timeline, moment).notRetracted();
        return list(timeline, query, " and " + condition + IN_ORDER);
    }

    /** The entries that were about a subject once and are about another now or for a while. */
    public List<SubjectErased.Moved> movedFrom(TimelineId timeline, String subject) {
        return jdbc.sql("""
            select entry, min(first_index) first_index, min(first_at) first_at, min(first_by::text)::uuid first_by
            from chronicle_entry where timeline = ? group by entry
            having bool_or(subject = ?) and not bool_and(subject = ?) order by entry
            """)
                .params(timeline.value(), subject, subject)
                .query((row, n) -> new SubjectErased.Moved(
                        row.getObject("entry", UUID.class),
                        row.getLong("first_index"),
                        row.getTimestamp("first_at").toInstant(),
                        new AccountId(row.getObject("first_by", UUID.class))))
                .list();
    }

    /** All the entries that a reader looks for in the order that was said, then by date; without those that were retracted. */
    public List<ChronicleEntry> inOrder(Timeline timeline, EntryFilter filter, Moment moment) {
        return EntryOrder.of(all(timeline, filter, moment));
    }

    /** The entries that can have begun or ended within a month of a day of any year, by date; of years before its own. */
    public List<ChronicleEntry> aroundDayOfYear(Timeline timeline, LocalDate day, Moment moment) {
        EntryFilter before = EntryFilter.days(Optional.empty(), Optional.of(LocalDate.of(day.getYear() - 1, 12, 31)));
        EntryQuery query = look(timeline, before, moment).where(AROUND, "m", day.getMonthValue());
        return list(timeline, query, IN_ORDER);
    }

    /** All the entries that a reader looks for, in no order, without those that were retracted. */
    List<ChronicleEntry> all(Timeline timeline, EntryFilter filter, Moment moment) {
        return list(timeline, look(timeline, filter, moment), "");
    }

    /** Whether the reader sees nothing there, not even something that was retracted. */
    public boolean isEmpty(Timeline timeline) {
        EntryQuery query = new EntryQuery(timeline, Moment.NOW);
        return jdbc.sql("select not exists (select from chronicle_entry where " + query.conditions() + ")")
                .params(query.parameters())
                .query(Boolean.class)
                .single();
    }

    /** Those of some entries that there are, retracted or not. */
    public List<ChronicleEntry> these(Timeline timeline, Collection<EntryId> entries) {
        return among(timeline, "entry = any (:entries)", entries);
    }

    /** Those of some entries that are not retracted, in the order that was said, then by date. */
    public List<ChronicleEntry> theseInOrder(Timeline timeline, Collection<EntryId> entries) {
        return EntryOrder.of(among(timeline, "not retracted and entry = any (:entries)", entries));
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
        EntryQuery query = new EntryQuery(timeline, Moment.NOW).where(condition, "entries", ids);
        return list(timeline, query, "");
    }

    /** The keys of those of whom visible entries speak, and of the threads to which they belong. */
    public Timeline showing(Timeline timeline) {
        EntryQuery query = new EntryQuery(timeline, Moment.NOW).notRetracted();
        Set<String> subjects = new HashSet<>();
        Set<String> storylines = new HashSet<>();
        jdbc.sql("select distinct subject, storyline from chronicle_entry where " + query.conditions())
                .params(query.parameters())
                .query(row -> {
                    subjects.add(row.getString("subject"));
                    Optional.ofNullable(row.getString("storyline")).ifPresent(storylines::add);
                });
        return timeline.seenBy(timeline.sight().showing(subjects, storylines));
    }

    /** Those of some entries that the reader may see, as recorded now. */
    public Set<EntryId> seen(Timeline timeline, Collection<EntryId> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        UUID[] ids = entries.stream().map(EntryId::value).toArray(UUID[]::new);
        EntryQuery query = new EntryQuery(timeline, Moment.NOW).where("entry = any (:entries)", "entries", ids);
        return jdbc
                .sql("select entry from chronicle_entry where " + query.conditions())
                .params(query.parameters())
                .query(UUID.class)
                .list()
                .stream()
                .map(EntryId::new)
                .collect(Collectors.toSet());
    }

    private List<ChronicleEntry> list(Timeline timeline, EntryQuery query, String order) {
        List<SeenRow> rows = jdbc.sql(SeenRow.select(query) + order)
                .params(query.parameters())
                .query((row, n) -> SeenRow.of(row, timeline, contents))
                .list();
        if (timeline.sight().owner()) {
            return rows.stream().map(SeenRow::entry).toList();
        }
        Set<EntryId> named = rows.stream()
                .flatMap(row -> row.entry().content().named().stream())
                .collect(Collectors.toSet());
        Set<EntryId> seen = seen(timeline, named);
        return rows.stream().map(row -> row.through(timeline, seen)).toList();
    }

    private EntryQuery look(Timeline timeline, EntryFilter filter, Moment moment) {
        return new EntryQuery(timeline, moment).notRetracted().matching(filter, today(timeline));
    }

    /** Today where the timeline is lived. */
    public LocalDate today(Timeline timeline) {
        return LocalDate.now(clock.withZone(timeline.zone()));
    }

    private static PageStart start(ChronicleEntry last) {
        LocalDate earliest = last.span().earliest();
        LocalDate latest = last.span().latest();
        return new PageStart(
                earliest == null ? LocalDate.MIN : earliest, latest == null ? LocalDate.MAX : latest, last.id());
    }
}
