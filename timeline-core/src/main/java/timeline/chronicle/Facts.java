package timeline.chronicle;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.Timeline;
import timeline.text.Names;

/** Reads the facts of a year, as recorded now or at an instant. */
@Component
public class Facts {

    private static final String KINDS = "select distinct kind from chronicle_entry where ";

    /** Only kinds of the catalogue: their details are known to be a list of strings. */
    private static final String TECHNOLOGIES = """
        select distinct lower(technology)
        from chronicle_entry, json_array_elements_text(said -> 'details' -> 'technologies') technology
        where kind in ('work-delivered', 'skill-acquired') and
        """;

    private final JdbcClient jdbc;
    private final Chronicle chronicle;

    Facts(JdbcClient jdbc, Chronicle chronicle) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
    }

    /** The facts of a year. */
    public YearFacts of(Timeline timeline, int year, Moment moment, Names names) {
        Set<String> kinds = read(KINDS, before(timeline, year, moment));
        Set<String> technologies =
                read(TECHNOLOGIES, before(timeline, year, moment).faceless());
        YearFactsFold fold = new YearFactsFold(year, chronicle.today(timeline), names, kinds, technologies);
        return fold.fold(EntryOrder.of(entries(timeline, year, moment)), entries(timeline, year - 1, moment));
    }

    private List<ChronicleEntry> entries(Timeline timeline, int year, Moment moment) {
        LocalDate first = LocalDate.of(year, 1, 1);
        EntryFilter days = EntryFilter.days(
                Optional.of(first), Optional.of(first.withMonth(12).withDayOfMonth(31)));
        return chronicle.all(timeline, days, moment);
    }

    private static EntryQuery before(Timeline timeline, int year, Moment moment) {
        return new EntryQuery(timeline, moment)
                .notRetracted()
                .where("earliest < :first", "first", LocalDate.of(year, 1, 1));
    }

    private Set<String> read(String select, EntryQuery query) {
        return new HashSet<>(jdbc.sql(select + query.conditions())
                .params(query.parameters())
                .query(String.class)
                .list());
    }
}
