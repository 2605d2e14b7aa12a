package timeline.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as PostgreSQL reads them from text, the same for a statement and for {@code COPY}. */
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
        String era = year > 0 ? "" : " BC";
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d%s",
                year > 0 ? year : 1 - year,
                day.getMonthValue(),
                day.getDayOfMonth(),
                era);
    }

    private static String array(Collection<?> elements) {
        StringBuilder array = new StringBuilder("{");
        for (Object element : elements) {
            if (array.length() > 1) {
                array.append(',');
            }
            array.append('"')
                    .append(element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    /** Adds a row in the text format of {@code COPY}. */
    static void copy(StringBuilder to, @Nullable String... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                to.append('\t');
            }
            copy(to, values[i]);
        }
        to.append('\n');
    }

    private static void copy(StringBuilder to, @Nullable String value) {
        if (value == null) {
            to.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                default -> to.append(c);
            }
        }
    }
}
