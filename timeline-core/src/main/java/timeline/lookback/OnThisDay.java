package timeline.lookback;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.Moment;
import timeline.date.Span;
import timeline.directory.Directory;
import timeline.life.Timeline;
import timeline.lookback.Anniversary.On;
import timeline.lookback.Anniversary.What;
import timeline.people.People;
import timeline.text.Names;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ArrayNode;

/** Tells what came to pass on a day of earlier years, but for what its owner does not want to be reminded of. */
@Component
public class OnThisDay {

    private final Chronicle chronicle;
    private final Directory directory;
    private final People people;

    OnThisDay(Chronicle chronicle, Directory directory, People people) {
        this.chronicle = chronicle;
        this.directory = directory;
        this.people = people;
    }

    /** What was this very day first, then what can have been; of each the latest first. */
    public List<Anniversary> read(Timeline timeline, LocalDate day, Moment moment, Names names) {
        Look look = new Look(new DayOfYear(day), silence(timeline), new Glances(names, people.ages(timeline, moment)));
        return chronicle.aroundDayOfYear(timeline, day, moment).stream()
                .flatMap(look::of)
                .sorted(comparing(Anniversary::on).thenComparing(Anniversary::yearsAgo))
                .toList();
    }

    /** What others see tells them nothing of what its owner would rather not see. */
    private Silence silence(Timeline timeline) {
        ArrayNode mutes =
                timeline.sight().owner() ? directory.mutes(timeline).said() : StrictJson.MAPPER.createArrayNode();
        return new Silence(mutes, timeline.zone());
    }

    private record Look(DayOfYear day, Silence silence, Glances glances) {

        Stream<Anniversary> of(ChronicleEntry entry) {
            Span span = entry.span();
            if (!span.interval()) {
                return of(entry, What.HAPPENED, span.earliest(), span.latest());
            }
            Stream<Anniversary> began = of(entry, What.BEGAN, span.earliest(), span.startLatest());
            return Stream.concat(began, of(entry, What.ENDED, span.endEarliest(), span.latest()));
        }

        private Stream<Anniversary> of(
                ChronicleEntry entry, What what, @Nullable LocalDate from, @Nullable LocalDate to) {
            OptionalInt year = day.yearBetween(from, to);
            if (year.isEmpty() || from == null || to == null || silence.covers(entry.content(), from, to)) {
                return Stream.empty();
            }
            On on = from.equals(to) ? On.DAY : On.MONTH;
            return Stream.of(new Anniversary(on, day.day().getYear() - year.getAsInt(), what, glances.of(entry)));
        }
    }
}
