package timeline.kind;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What entries of daily living say beyond their words. */
public sealed interface LivingDetails extends Details {

    /** The days began to be laid out in other blocks. */
    record RoutineChanged(@Required List<Block> blocks) implements LivingDetails {}

    /** Working hours became others, across midnight perhaps; {@code makeUp} says how missing hours are made up for. */
    record WorkingHoursChanged(LocalTime start, LocalTime end, Optional<String> makeUp) implements LivingDetails {}

    /** Something was done again and again, for better or worse. */
    record Habit(String habit, Optional<Frequency> frequency) implements LivingDetails {}

    /** The subject was away. */
    record Travel(Optional<String> to) implements LivingDetails {}

    /** A reflection, a decision or a milestone, and what it was measured by. */
    record Consideration(Optional<String> criterion) implements LivingDetails {}
}
