package timeline.lookback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done again and again.
 *
 * @param habit what it was called where it was recorded; entries that call it the same tell of one habit
 * @param title the same in the reader's language
 * @param longest by the days that are certain
 * @param current null when it does not go on
 * @param streaks oldest first
 */
public record Habit(
        String habit,
        String title,
        String kind,
        String subject,
        String subjectLabel,
        Streak longest,
        @Nullable Streak current,
        List<Streak> streaks) {}
