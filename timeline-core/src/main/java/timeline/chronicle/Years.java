package timeline.chronicle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.text.Names;

/** Reads a life year by year. */
@Component
public class Years {

    private static final String COUNTS = """
        select year, lane, count(*)::int as entries
        from chronicle_entry,
             generate_series(
                greatest(0, extract(year from case when earliest = '-infinity' then latest else earliest end)::int),
                least(9999, extract(year from case when latest = 'infinity' then greatest(start_latest, :today)
                                                   else latest end)::int)) year
        where
        """;

    private final JdbcClient jdbc;
    private final Chronicle chronicle;

    Years(JdbcClient jdbc, Chronicle chronicle) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
    }

    /** Today where the timeline is lived. */
    public LocalDate today(Timeline timeline) {
        return chronicle.today(timeline);
    }

    /** The years on which something lies, oldest first; of four digits, as pages have them. */
    public List<YearCount> all(Timeline timeline) {
        return all(timeline, Moment.NOW);
    }

    /** The same as they were recorded, or as far as they were known. */
    public List<YearCount> all(Timeline timeline, Moment moment) {
        EntryQuery query = new EntryQuery(timeline, moment).notRetracted();
        Map<Integer, Map<String, Integer>> years = new TreeMap<>();
        jdbc.sql(COUNTS + query.conditions() + " group by 1, 2 order by 1")
                .params(query.parameters())
                .param("today", chronicle.today(timeline))
                .query(row -> {
                    years.computeIfAbsent(row.getInt("year"), year -> new LinkedHashMap<>())
                            .put(row.getString("lane"), row.getInt("entries"));
                });
        return years.entrySet().stream().map(Years::count).toList();
    }

    private static YearCount count(Map.Entry<Integer, Map<String, Integer>> year) {
        Map<String, Integer> lanes = new LinkedHashMap<>();
        for (Lane lane : Lane.values()) {
            Integer entries = year.getValue().get(lane.key());
            if (entries != null) {
                lanes.put(lane.key(), entries);
            }
        }
        int entries = lanes.values().stream().mapToInt(Integer::intValue).sum();
        return new YearCount(year.getKey(), entries, lanes);
    }

    /**
     * One year of a timeline.
     *
     * @param lane only this lane, when given
     * @param subject only this subject, when given
     */
    public YearTimeline year(
            Timeline timeline, int year, Moment moment, Optional<Lane> lane, Optional<String> subject, Names names) {
        LocalDate first = LocalDate.of(year, 1, 1);
        EntryFilter days = EntryFilter.days(
                Optional.of(first), Optional.of(first.plusYears(1).minusDays(1)));
        // The order is told by all of the year, so that what is left out still keeps what is shown in its place.
        List<ChronicleEntry> ordered = EntryOrder.of(chronicle.all(timeline, days, moment)).stream()
                .filter(matching(lane, subject))
                .toList();
        return new YearFold(timeline.id(), year, chronicle.today(timeline), names).fold(ordered);
    }

    /** One year of some entries alone, in the order in which they come. */
    public YearTimeline of(Timeline timeline, int year, List<ChronicleEntry> ordered, Names names) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        List<ChronicleEntry> within = ordered.stream()
                .filter(entry -> entry.span().earliest() == null
                        || !entry.span().earliest().isAfter(last))
                .filter(entry ->
                        entry.span().latest() == null || !entry.span().latest().isBefore(first))
                .toList();
        return new YearFold(timeline.id(), year, chronicle.today(timeline), names).fold(within);
    }

    private static Predicate<ChronicleEntry> matching(Optional<Lane> lane, Optional<String> subject) {
        return entry -> lane.map(entry.content().lane()::equals).orElse(true)
                && subject.map(entry.content().subject()::equals).orElse(true);
    }
}
