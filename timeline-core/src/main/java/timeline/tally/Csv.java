package timeline.tally;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import timeline.tally.Tally.Column;
import timeline.tally.Tally.Row;
import tools.jackson.databind.JsonNode;

/**
 * A tally as CSV (RFC 4180) with a line of names first. Of an entry its title is written, of a list its elements with
 * semicolons between them, of what is unknown nothing.
 */
public final class Csv {

    private static final String END = "\r\n";

    private Csv() {}

    public static String of(Tally tally) {
        Stream<String> names = Stream.of(line(
                tally.columns().stream().map(Column::name).map(Csv::harmless).toList()));
        return Stream.concat(names, tally.rows().stream().map(Csv::row)).collect(Collectors.joining());
    }

    private static String row(Row row) {
        return line(row.cells().stream().map(Csv::cell).toList());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", END));
    }

    private static String cell(JsonNode cell) {
        return cell.isNumber() ? cell.asString() : harmless(text(cell));
    }

    private static String text(JsonNode cell) {
        if (cell.isArray()) {
            return cell.valueStream().map(Csv::text).collect(Collectors.joining("; "));
        }
        return cell.isObject() ? cell.path("title").asString("") : cell.asString("");
    }

    /** A spreadsheet runs what begins like a formula; behind an apostrophe it shows it (OWASP, CSV injection). */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
