package timeline.web.year;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.web.Address;
import timeline.web.circle.Eyes;

/**
 * What of a year somebody looks at; the page's own addresses keep it.
 *
 * @param month the month that is opened
 * @param then from which day
 * @param eyes with whose eyes
 */
record YearFilter(Optional<Lane> lane, Optional<String> subject, Optional<YearMonth> month, Then then, Eyes eyes) {

    /** Reads what an address says; what makes no sense there is passed over. */
    static YearFilter of(
            int year, Optional<String> lane, Optional<String> subject, Optional<String> month, Then then, Eyes eyes) {
        return new YearFilter(
                lane.flatMap(Lane::find),
                subject.filter(key -> !key.isBlank()),
                month.flatMap(YearFilter::month).filter(opened -> opened.getYear() == year),
                then,
                eyes);
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    YearFilter lane(Optional<Lane> other) {
        return new YearFilter(other, subject, month, then, eyes);
    }

    YearFilter subject(Optional<String> other) {
        return new YearFilter(lane, other, month, then, eyes);
    }

    YearFilter month(Optional<YearMonth> other) {
        return new YearFilter(lane, subject, other, then, eyes);
    }

    public boolean narrowed() {
        return lane.isPresent() || subject.isPresent();
    }

    /** A path with this as its query. */
    String at(String path) {
        return at(path, then.query());
    }

    /** The path of the picture as a file, with this as its query. */
    String file(String path, Timeline timeline) {
        return month(Optional.empty()).at(path, then.apiQuery(timeline));
    }

    /** The link back to now. */
    public String nowLink() {
        String query = at("", Map.of());
        return query.isEmpty() ? "?" : query;
    }

    private String at(String path, Map<String, String> moment) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("lane", lane.map(Lane::key).orElse(""));
        query.put("subject", subject.orElse(""));
        query.put("month", month.map(YearMonth::toString).orElse(""));
        query.putAll(new TreeMap<>(moment));
        query.put("as", eyes.query());
        return Address.of(path, query);
    }

    /** The beginning of a link that opens a month, for the month to be put after it. */
    String monthLink() {
        String query = month(Optional.empty()).at("");
        return query.isEmpty() ? "?month=" : query + "&month=";
    }

    /** The link back to the whole year. */
    public String yearLink() {
        String query = month(Optional.empty()).at("");
        return query.isEmpty() ? "?" : query;
    }
}
