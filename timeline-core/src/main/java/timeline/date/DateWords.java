package timeline.date;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says a date of life in words: Korean, or English for every other language. */
public final class DateWords {
    private final Locale locale;
    private final ResourceBundle words;

    private DateWords(Locale locale) {
        this.words = Bundle.of("words", locale);
        this.locale = locale.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
    }

    /** The date in the reader's language; a time of day is told in the zone. */
    public static String of(Edtf date, Locale locale, ZoneId zone) {
        return new DateWords(locale).say(date, zone);
    }

    private String say(Edtf date, ZoneId zone) {
        String text = date.text();
        int dots = text.indexOf("..");
        int slash = text.indexOf('/');
        if (text.charAt(0) == '[') {
            return between(text.substring(1, dots), text.substring(dots + 2, text.length() - 1));
        }
        if (slash >= 0) {
            return interval(text.substring(0, slash), text.substring(slash + 1));
        }
        return date.moment()
                .map(moment -> pattern("moment", day(moment.at(zone)), time(moment.at(zone))))
                .orElseGet(() -> date(text));
    }

    private String between(String from, String to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.isEmpty() ? pattern("notAfter", date(to)) : pattern("notBefore", date(from));
        }
        return pattern("between", date(from), date(to));
    }

    private String interval(String start, String end) {
        return switch (end) {
            case ".." -> pattern("ongoing", date(start));
            case "" -> pattern("endUnknown", date(start));
            default ->
                switch (start) {
                    case ".." -> pattern("startOpen", date(end));
                    case "" -> pattern("startUnknown", date(end));
                    default -> pattern("interval", date(start), date(end));
                };
        };
    }

    /** Where one component alone is qualified, the whole date is said to be. */
    private String date(String text) {
        boolean about = text.contains("~") || text.contains("%");
        boolean uncertain = text.contains("?") || text.contains("%");
        String plain = unqualified(text.replaceAll("[~?%]", ""));
        if (about && uncertain) {
            return pattern("aboutAndUncertain", plain);
        }
        if (about || uncertain) {
            return pattern(about ? "about" : "uncertain", plain);
        }
        return plain;
    }

    private String unqualified(String text) {
        String[] parts = text.split("-", 3);
        String year = parts[0].startsWith("Y") ? parts[0].substring(1) : parts[0];
        if (parts.length == 1) {
            return year(year);
        }
        if (parts[1].equals("XX")) {
            return pattern(parts.length == 2 ? "someMonth" : "someDay", year(year));
        }
        if (parts[1].compareTo("21") >= 0) {
            return pattern("group." + parts[1], year, String.valueOf(Integer.parseInt(year) + 1));
        }
        return monthOrDay(text, parts);
    }

    private String monthOrDay(String text, String[] parts) {
        Days days = DateReader.read(new Cursor(text, 0, text.length()));
        if (parts.length == 2) {
            return format("month", days.first());
        }
        return parts[2].equals("XX") ? pattern("someDay", format("month", days.first())) : day(days.first());
    }

    private String year(String year) {
        if (year.endsWith("XX")) {
            return pattern("century", year.replace('X', '0'), year.replace('X', '9'));
        }
        return year.endsWith("X") ? pattern("decade", year.replace('X', '0')) : pattern("year", year);
    }

    private String day(TemporalAccessor day) {
        return format("day", day);
    }

    private String time(TemporalAccessor time) {
        return format("time", time);
    }

    private String format(String key, TemporalAccessor value) {
        return DateTimeFormatter.ofPattern(words.getString(key), locale).format(value);
    }

    private String pattern(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
