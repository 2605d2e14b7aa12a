package timeline.web.year;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import timeline.kind.Lane;
import timeline.web.Address;

/**
 * What of a year somebody looks at; the page's own addresses keep it.
 *
 * @param month the month that is opened
 */
record YearFilter(Optional<Lane> lane, Optional<String> subject, Optional<YearMonth> month) {

    /** Reads what an address says; what makes no sense there is passed over. */
    static YearFilter of(int year, Optional<String> lane, Optional<String> subject, Optional<String> month) {
        return new YearFilter(
                lane.flatMap(Lane::find),
                subject.filter(key -> !key.isBlank()),
                month.flatMap(YearFilter::month).filter(opened -> opened.getYear() == year));
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    YearFilter lane(Optional<Lane> other) {
        return new YearFilter(other, subject, month);
    }

    YearFilter subject(Optional<String> other) {
        return new YearFilter(lane, other, month);
    }

    YearFilter month(Optional<YearMonth> other) {
        return new YearFilter(lane, subject, other);
    }

    public boolean narrowed() {
        return lane.isPresent() || subject.isPresent();
    }

    /** A path with this as its query. */
    String at(String path) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("lane", lane.map(Lane::key).orElse(""));
        query.put("subject", subject.orElse(""));
        query.put("month", month.map(YearMonth::toString).orElse(""));
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
