package timeline.web.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.chronicle.Moment;
import timeline.chronicle.YearCount;
import timeline.chronicle.YearTimeline;
import timeline.chronicle.Years;
import timeline.life.Timeline;
import timeline.text.Names;

/** Finds the latest year in which something began: what merely goes on reaches to this one, which may be empty else. */
@Component
class LatestYear {

    private static final int MOST = 12;
    private static final Names UNNAMED = new Names("en", Map.of(), Map.of());

    private final Years years;

    LatestYear(Years years) {
        this.years = years;
    }

    /** The year; empty when nothing is recorded yet. */
    Optional<Integer> of(Timeline timeline) {
        List<Integer> latest = years.all(timeline).reversed().stream()
                .limit(MOST)
                .map(YearCount::year)
                .toList();
        return latest.stream()
                .filter(year -> somethingBegan(timeline, year))
                .findFirst()
                .or(() -> latest.stream().findFirst());
    }

    private boolean somethingBegan(Timeline timeline, int number) {
        YearTimeline year = years.year(timeline, number, Moment.NOW, Optional.empty(), Optional.empty(), UNNAMED);
        return year.lanes().stream().flatMap(lane -> lane.items().stream()).anyMatch(item -> !item.continuesBefore());
    }
}
