package timeline.kind;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What entries of daily living say beyond their words. */
public sealed interface LivingDetails extends Details {

    record RoutineChanged(@Required List<Block> blocks) implements LivingDetails {}

    /** Hours may cross midnight; {@code makeUp} says how missing hours are made up for. */
    record WorkingHoursChanged(LocalTime start, LocalTime end, Optional<String> makeUp) implements LivingDetails {}

    record Habit(String habit, Optional<Frequency> frequency) implements LivingDetails {}

    record Travel(Optional<String> to) implements LivingDetails {}

    /** A reflection, a decision or a milestone, and what it was measured by. */
    record Consideration(Optional<String> criterion) implements LivingDetails {}
}
