package timeline.lookback;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.EntryFilter;
import timeline.chronicle.Moment;
import timeline.entry.EntryContent;
import timeline.life.Timeline;
import timeline.lookback.Streak.Current;
import timeline.text.Names;

/** Tells how long habits and routines lasted without a break. */
@Component
public class Streaks {

    private static final Comparator<Streak> BY_LENGTH =
            comparing(Streak::atLeastDays).thenComparing(Streak::atMostDays, nullsLast(naturalOrder()));

    private final Chronicle chronicle;

    Streaks(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    private record Key(String kind, String subject, String habit) {}

    /** Every habit that has begun, the longest first. */
    public List<Habit> read(Timeline timeline, Moment moment, Names names) {
        LocalDate today = chronicle.today(timeline);
        Map<Key, List<ChronicleEntry>> habits = new LinkedHashMap<>();
        Stream.of("habit", "routine-changed")
                .flatMap(kind -> chronicle.inOrder(timeline, until(today, kind), moment).stream())
                .forEach(entry -> habits.computeIfAbsent(key(timeline, entry), first -> new ArrayList<>())
                        .add(entry));
        return habits.entrySet().stream()
                .map(habit -> habit(habit.getKey(), habit.getValue(), today, names))
                .sorted(comparing(Habit::longest, BY_LENGTH).reversed())
                .toList();
    }

    private static EntryFilter until(LocalDate today, String kind) {
        Optional<String> any = Optional.empty();
        return new EntryFilter(
                Optional.empty(), Optional.of(today), Optional.of(kind), Optional.empty(), any, any, any, any);
    }

    private static Key key(Timeline timeline, ChronicleEntry entry) {
        EntryContent content = entry.content();
        String said = content.details().path("habit").asString("");
        String name = said.isBlank() ? content.title().in(timeline.locale()) : said;
        return new Key(content.kind(), content.subject(), name.strip().toLowerCase(Locale.ROOT));
    }

    private static Habit habit(Key key, List<ChronicleEntry> entries, LocalDate today, Names names) {
        List<Streak> streaks = new StreakFold(today).streaks(entries);
        return new Habit(
                key.habit(),
                entries.getLast().content().title().in(names.language()),
                key.kind(),
                key.subject(),
                names.subject(key.subject()),
                streaks.stream().max(BY_LENGTH).orElseThrow(),
                streaks.stream()
                        .filter(streak -> streak.current() != Current.NO)
                        .findFirst()
                        .orElse(null),
                streaks);
    }
}
