package timeline.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import timeline.chronicle.YearItem;

/** When an item was, in words that claim no more than is known. */
record DateWords(Words words, int year) {

    /** Written out, for who hears the picture or rests on a mark. */
    String full(YearItem item) {
        if (item.wholeYear()) {
            return yearOnly(item);
        }
        return item.interval() ? lasted(item) : happened(item);
    }

    /** As short as it can stand beside a title; empty where only the year is known. */
    String brief(YearItem item) {
        if (item.wholeYear() || (item.continuesBefore() && item.continuesAfter())) {
            return "";
        }
        if (item.continuesBefore()) {
            return item.ongoing() || item.endUnknown() ? "" : words.say("short.until", briefEnd(item));
        }
        if (item.ongoing()) {
            return words.say("short.since", briefStart(item));
        }
        if (item.endUnknown() || item.continuesAfter()) {
            return words.say("short.from", briefStart(item));
        }
        return briefSpan(item);
    }

    private String briefEnd(YearItem item) {
        boolean month = item.interval() && wholeMonths(item.endKnownFrom(), item.end());
        return month ? words.shortMonth(item.end()) : words.shortDay(item.end());
    }

    private String briefStart(YearItem item) {
        boolean month = wholeMonths(item.start(), item.startKnownBy());
        String start = month ? words.shortMonth(item.start()) : words.shortDay(item.start());
        return item.startCertain() ? start : words.say("short.about", start);
    }

    private String briefSpan(YearItem item) {
        if (item.start().equals(item.end())) {
            return briefStart(item);
        }
        boolean months = wholeMonths(item.start(), item.end());
        if (months && YearMonth.from(item.start()).equals(YearMonth.from(item.end()))) {
            String month = words.shortMonth(item.start());
            return item.startCertain() ? month : words.say("short.about", month);
        }
        Function<LocalDate, String> name = months ? words::shortMonth : words::shortDay;
        String pattern = item.interval() ? "short.span" : "short.between";
        return words.say(pattern, name.apply(item.start()), name.apply(item.end()));
    }

    private String yearOnly(YearItem item) {
        String start = item.continuesBefore() ? words.say("before-year", String.valueOf(year)) : name(item);
        String end = item.continuesAfter() ? words.say("after-year", String.valueOf(year)) : name(item);
        return item.ongoing() || item.endUnknown() || start.equals(end)
                ? open(item, start)
                : words.say("span", start, end);
    }

    private String name(YearItem item) {
        return about(words.say("year", String.valueOf(year)), item.startCertain());
    }

    private String happened(YearItem item) {
        if (item.continuesBefore()) {
            return words.say("until", words.day(item.end()));
        }
        if (item.continuesAfter()) {
            return words.say("from", words.day(item.start()));
        }
        return time(item.start(), item.end(), item.startCertain() || item.someTimeBetween());
    }

    private String lasted(YearItem item) {
        String start = item.continuesBefore()
                ? words.say("before-year", String.valueOf(year))
                : time(item.start(), item.startKnownBy(), item.startCertain());
        if (item.ongoing() || item.endUnknown()) {
            return open(item, start);
        }
        String end = item.continuesAfter()
                ? words.say("after-year", String.valueOf(year))
                : time(item.endKnownFrom(), item.end(), item.endCertain());
        return start.equals(end) ? start : words.say("span", start, end);
    }

    private String open(YearItem item, String start) {
        if (item.ongoing()) {
            return words.say("since", start);
        }
        return item.endUnknown() && item.interval() ? words.say("end-unknown", start) : start;
    }

    private String time(LocalDate from, LocalDate to, boolean certain) {
        if (!from.isBefore(to)) {
            return about(words.day(from), certain);
        }
        if (wholeMonths(from, to)) {
            return YearMonth.from(from).equals(YearMonth.from(to))
                    ? about(words.monthOf(from), certain)
                    : words.say("between", words.monthOf(from), words.monthOf(to));
        }
        return words.say("between", words.day(from), words.day(to));
    }

    private String about(String time, boolean certain) {
        return certain ? time : words.say("about", time);
    }

    private static boolean wholeMonths(LocalDate from, LocalDate to) {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    }
}
