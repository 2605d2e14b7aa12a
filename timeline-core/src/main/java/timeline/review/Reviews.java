package timeline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.AccountId;
import timeline.life.SubjectErased;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.replay.Serving;
import timeline.retrospective.ItemId;
import timeline.text.StrictJson;

/** Reads retrospectives as they are or were recorded, and their editions. */
@Component
public class Reviews {

    private static final String GENERATION = Serving.rows(ReviewProjection.NAME, ":timeline");

    private static final String EDITION = """
        select year, edition, position, published_at, published_by, document, markdown
        from review_edition where timeline = :timeline and year = :year and document <> '' and\s
        """ + GENERATION;

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The retrospective of a year; an empty one of state {@code none} where nothing was said. */
    public Review find(Timeline timeline, int year, Optional<Instant> asOf) {
        ReviewLook look = new ReviewLook(jdbc, timeline, asOf);
        return new ReviewFold(look, year).fold();
    }

    /** How far each year's retrospective is; years without one are not in it. */
    public NavigableMap<Integer, ReviewState> states(Timeline timeline) {
        return states(timeline, Optional.empty());
    }

    /** The same as it was recorded at an instant. */
    public NavigableMap<Integer, ReviewState> states(Timeline timeline, Optional<Instant> asOf) {
        NavigableMap<Integer, ReviewState> states = new TreeMap<>();
        new ReviewLook(jdbc, timeline, asOf).years().forEach((year, row) -> states.put(year, row.state()));
        return states;
    }

    /**
     * An item of the year itself or of one before, where it stands now; of several of one id the latest.
     *
     * @param year the last year to look in
     */
    public Optional<ReviewItem> item(Timeline timeline, int year, ItemId item) {
        return jdbc.sql("""
            select year from review_item
            where timeline = :timeline and item = :item and year <= :year and recorded_to = 'infinity' and {generation}
            order by year desc limit 1
            """.replace("{generation}", GENERATION))
                .param("timeline", timeline.id().value())
                .param("item", item.value())
                .param("year", year)
                .query(Integer.class)
                .optional()
                .flatMap(of -> find(timeline, of, Optional.empty()).items().stream()
                        .filter(there -> there.id().equals(item))
                        .findFirst());
    }

    /** The editions of a year, oldest first. */
    public List<Edition> editions(Timeline timeline, int year) {
        return jdbc.sql(EDITION + " order by edition")
                .param("timeline", timeline.id().value())
                .param("year", year)
                .query(Reviews::edition)
                .list();
    }

    public Optional<Edition> edition(Timeline timeline, int year, int edition) {
        return jdbc.sql(EDITION + " and edition = :edition")
                .param("timeline", timeline.id().value())
                .param("year", year)
                .param("edition", edition)
                .query(Reviews::edition)
                .optional();
    }

    /** The editions that speak of a subject, of every year. */
    public List<SubjectErased.ErasedEdition> editionsOf(TimelineId timeline, String subject) {
        return jdbc.sql("""
            select year, edition, version, position, published_at from review_edition
            where timeline = :timeline and strpos(document, :subject) > 0 and {generation} order by year, edition
            """.replace("{generation}", GENERATION))
                .param("timeline", timeline.value())
                .param("subject", StrictJson.MAPPER.writeValueAsString(subject))
                .query((row, n) -> new SubjectErased.ErasedEdition(
                        row.getInt("year"),
                        row.getInt("edition"),
                        row.getLong("version"),
                        row.getLong("position"),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    private static Edition edition(ResultSet row, int n) throws SQLException {
        return new Edition(
                row.getInt("year"),
                row.getInt("edition"),
                row.getLong("position"),
                row.getTimestamp("published_at").toInstant(),
                new AccountId(row.getObject("published_by", UUID.class)),
                row.getString("document"),
                row.getString("markdown"));
    }
}
