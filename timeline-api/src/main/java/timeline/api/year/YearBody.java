package timeline.api.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import timeline.chronicle.Moment;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;
import timeline.chronicle.YearTimeline.YearLane;
import timeline.chronicle.YearTimeline.YearStoryline;
import timeline.chronicle.YearTimeline.YearTotals;

/** A year timeline as the contract writes it; dates are days, both ends inclusive. */
record YearBody(
        String timeline,
        int year,
        @Nullable Instant asOf,
        @Nullable LocalDate knownOn,
        @Nullable String as,
        List<LaneBody> lanes,
        List<YearStoryline> storylines,
        YearTotals totals) {

    record LaneBody(String lane, String label, List<ItemBody> items) {

        static LaneBody of(YearLane lane) {
            return new LaneBody(
                    lane.lane().key(),
                    lane.label(),
                    lane.items().stream().map(ItemBody::of).toList());
        }
    }

    record ItemBody(
            String id,
            String kind,
            String title,
            String when,
            LocalDate start,
            LocalDate end,
            boolean startCertain,
            boolean endCertain,
            boolean wholeYear,
            boolean ongoing,
            boolean endUnknown,
            boolean continuesBefore,
            boolean continuesAfter,
            int count,
            String subject,
            @Nullable String storyline) {

        static ItemBody of(YearItem item) {
            return new ItemBody(
                    item.id().toString(),
                    item.kind(),
                    item.title(),
                    item.when(),
                    item.start(),
                    item.end(),
                    item.startCertain(),
                    item.endCertain(),
                    item.wholeYear(),
                    item.ongoing(),
                    item.endUnknown(),
                    item.continuesBefore(),
                    item.continuesAfter(),
                    item.count(),
                    item.subject(),
                    item.storyline().orElse(null));
        }
    }

    static YearBody of(YearTimeline year, Moment moment, Optional<String> as) {
        return new YearBody(
                year.timeline().toString(),
                year.year(),
                moment.asOf().orElse(null),
                moment.knownOn().orElse(null),
                as.filter(circle -> !circle.isBlank()).orElse(null),
                year.lanes().stream().map(LaneBody::of).toList(),
                year.storylines(),
                year.totals());
    }
}
