package timeline.web.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import timeline.chronicle.YearCount;
import timeline.kind.Lane;
import timeline.web.retrospective.RetrospectiveLink;

/** A year as a bar of its lanes; widths are in hundredths of the longest bar. */
record YearBar(int year, int entries, String address, RetrospectiveLink retrospective, List<Piece> pieces) {

    /** A lane's piece of the bar. */
    record Piece(String lane, String label, int entries, double from, double width) {}

    static YearBar of(YearCount year, String address, RetrospectiveLink retrospective, int most, Locale locale) {
        List<Piece> pieces = new ArrayList<>();
        double from = 0;
        for (Map.Entry<String, Integer> lane : year.lanes().entrySet()) {
            double width = 100.0 * lane.getValue() / most;
            String label = Lane.find(lane.getKey())
                    .map(known -> known.label().in(locale.getLanguage()))
                    .orElse(lane.getKey());
            pieces.add(new Piece(lane.getKey(), label, lane.getValue(), from, width));
            from += width;
        }
        return new YearBar(year.year(), year.entries(), address, retrospective, List.copyOf(pieces));
    }
}
