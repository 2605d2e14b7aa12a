package timeline.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import timeline.store.ColumnType;

/** Values as PostgreSQL reads them from text, for a statement; {@link ColumnType} is for {@code COPY}. */
final class SqlText {

    private SqlText() {}

    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant(instant);
            case LocalDate day -> day(day);
            case Collection<?> elements -> array(elements);
            default -> value.toString();
        };
    }

    private static String instant(Instant instant) {
        return instant.equals(Instant.MAX) ? "infinity" : instant.toString();
    }

    /** Year 0 is 1 BC. */
    private static String day(LocalDate day) {
        if (day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX)) {
            return day.equals(LocalDate.MIN) ? "-infinity" : "infinity";
        }
        int year = day.getYear();
        StringBuilder text = new StringBuilder(13);
        padded(text, year > 0 ? year : 1 - year, 4).append('-');
        padded(text, day.getMonthValue(), 2).append('-');
        padded(text, day.getDayOfMonth(), 2);
        return year > 0 ? text.toString() : text.append(" BC").toString();
    }

    private static StringBuilder padded(StringBuilder to, int number, int width) {
        String digits = Integer.toString(number);
        return to.repeat('0', Math.max(0, width - digits.length())).append(digits);
    }

    private static String array(Collection<?> elements) {
        StringBuilder array = new StringBuilder("{");
        for (Object element : elements) {
            if (array.length() > 1) {
                array.append(',');
            }
            if (element instanceof Number) {
                array.append(element);
            } else {
                quoted(array, element.toString());
            }
        }
        return array.append('}').toString();
    }

    private static void quoted(StringBuilder to, String element) {
        to.append('"')
                .append(element.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }
}
