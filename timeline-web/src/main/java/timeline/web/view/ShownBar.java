package timeline.web.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import timeline.tally.Tally;
import timeline.tally.Tally.Row;
import tools.jackson.databind.JsonNode;

/**
 * A group as a bar.
 *
 * @param width in hundredths of the longest
 */
record ShownBar(String label, String value, int width) {

    /** The first measure of numbers as bars; none where there is no such measure. */
    static List<ShownBar> of(Tally tally, CellWords words) {
        OptionalInt numbers = numbers(tally);
        if (numbers.isEmpty()) {
            return List.of();
        }
        int at = numbers.getAsInt();
        BigDecimal most = tally.rows().stream()
                .map(row -> row.cells().get(at))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        int groups = tally.definition().group().size();
        List<ShownBar> bars = new ArrayList<>();
        for (Row row : tally.rows()) {
            String label = String.join(
                    " · ",
                    IntStream.range(0, groups)
                            .mapToObj(i -> words.cell(
                                            tally.columns().get(i), row.cells().get(i))
                                    .text())
                            .toList());
            JsonNode cell = row.cells().get(at);
            bars.add(new ShownBar(
                    label, words.cell(tally.columns().get(at), cell).text(), width(cell, most)));
        }
        return bars;
    }

    private static int width(JsonNode cell, BigDecimal most) {
        return cell.isNumber()
                ? Math.clamp(Math.round(100 * cell.decimalValue().doubleValue() / most.doubleValue()), 0, 100)
                : 0;
    }

    private static OptionalInt numbers(Tally tally) {
        return IntStream.range(
                        tally.definition().group().size(), tally.columns().size())
                .filter(i ->
                        tally.rows().stream().anyMatch(row -> row.cells().get(i).isNumber()))
                .findFirst();
    }
}
