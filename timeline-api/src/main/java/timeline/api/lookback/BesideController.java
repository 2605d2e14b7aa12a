package timeline.api.lookback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import timeline.api.CirclesMayRead;
import timeline.api.InputRefused;
import timeline.api.Languages;
import timeline.api.Moments;
import timeline.chronicle.YearFacts.Change;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline.YearTotals;
import timeline.directory.TimelineNames;
import timeline.entry.EntryId;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.lookback.Beside;
import timeline.lookback.YearsBeside;

/** A year beside the one before it. */
@RestController
class BesideController {

    private static final int LAST_YEAR = 9999;

    private final YearsBeside years;
    private final TimelineNames names;

    BesideController(YearsBeside years, TimelineNames names) {
        this.years = years;
        this.names = names;
    }

    /** What the years add up to, each by itself. */
    record Totals(YearTotals before, YearTotals now) {}

    /** Something that lasted; {@code when} is EDTF as it was said. */
    record Lasting(EntryId id, String kind, Lane lane, String title, String when, String subject) {

        static List<Lasting> of(List<YearItem> items) {
            return items.stream()
                    .map(item ->
                            new Lasting(item.id(), item.kind(), item.lane(), item.title(), item.when(), item.subject()))
                    .toList();
        }
    }

    /**
     * Both years.
     *
     * @param byLane entries
     * @param byKind happenings
     * @param newKinds of this year alone
     * @param goneKinds of the year before alone
     */
    record Body(
            int year,
            int before,
            Totals totals,
            Map<String, Change> byLane,
            Map<String, Change> byKind,
            List<String> newKinds,
            List<String> goneKinds,
            List<Lasting> begun,
            List<Lasting> ended,
            List<Lasting> wentOn) {

        static Body of(Beside both) {
            return new Body(
                    both.year().year(),
                    both.before().year(),
                    new Totals(both.before().totals(), both.year().totals()),
                    both.byLane(),
                    both.byKind(),
                    kinds(both, change -> change.before() == 0),
                    kinds(both, change -> change.now() == 0),
                    Lasting.of(both.begun()),
                    Lasting.of(both.ended()),
                    Lasting.of(both.wentOn()));
        }

        private static List<String> kinds(Beside both, Predicate<Change> which) {
            return both.byKind().entrySet().stream()
                    .filter(kind -> which.test(kind.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    @CirclesMayRead
    @GetMapping("/api/v1/timelines/{timeline}/years/{year:\\d+}/beside")
    Body read(Timeline timeline, @PathVariable int year, Moments.Parameters moment, HttpServletRequest request) {
        if (year < 2 || year > LAST_YEAR) {
            throw InputRefused.of("/year", "year is a number from 2 to " + LAST_YEAR);
        }
        return Body.of(
                years.read(timeline, year, Moments.of(moment), names.in(timeline, Languages.of(request, timeline))));
    }
}
