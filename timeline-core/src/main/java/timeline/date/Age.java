package timeline.date;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * How old somebody was when something began, as exactly as both dates tell: in days within the first month, in months
 * until the second birthday, then in years.
 *
 * @param from the least, in whole units
 * @param to the most, in whole units; the same where both days are known well enough
 * @param about whether one of the dates was said to be approximate or uncertain
 */
public record Age(int from, int to, ChronoUnit unit, boolean about) {

    private static final int MONTHS_OF_A_SMALL_CHILD = 24;

    /** The age; empty before the birth, and where one of the days is not known at all. */
    public static Optional<Age> at(Span event, Span birth) {
        LocalDate bornFirst = birth.earliest();
        LocalDate bornLast = birth.latest();
        LocalDate first = event.earliest();
        LocalDate last = last(event);
        if (bornFirst == null || bornLast == null || first == null || last == null || last.isBefore(bornFirst)) {
            return Optional.empty();
        }
        LocalDate youngest = first.isBefore(bornLast) ? bornLast : first;
        LocalDate oldest = last.isBefore(youngest) ? youngest : last;
        boolean about = !birth.startCertain() || !event.startCertain();
        return Optional.of(between(bornLast, youngest, bornFirst, oldest, about));
    }

    /** Of what lasted, the age at its beginning counts. */
    private static @Nullable LocalDate last(Span event) {
        return event.startLatest() == null ? event.latest() : event.startLatest();
    }

    private static Age between(
            LocalDate bornLast, LocalDate youngest, LocalDate bornFirst, LocalDate oldest, boolean about) {
        long most = ChronoUnit.MONTHS.between(bornFirst, oldest);
        ChronoUnit unit =
                most < 1 ? ChronoUnit.DAYS : most < MONTHS_OF_A_SMALL_CHILD ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
        int from = (int) unit.between(bornLast, youngest);
        int to = (int) unit.between(bornFirst, oldest);
        return new Age(from, to, unit, about);
    }

    /** The least age, as a period of its unit. */
    public Period least() {
        return period(from);
    }

    /** The greatest age, as a period of its unit. */
    public Period most() {
        return period(to);
    }

    private Period period(int number) {
        return switch (unit) {
            case DAYS -> Period.ofDays(number);
            case MONTHS -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        };
    }

    /** The age in words: Korean, or English for every other language. */
    public String in(Locale locale) {
        ResourceBundle words = Bundle.of("words", locale);
        String key = "age." + unit.name().toLowerCase(Locale.ROOT) + (from == to ? "" : ".range");
        String said = new MessageFormat(words.getString(key), Locale.ENGLISH).format(new Object[] {from, to});
        return about ? new MessageFormat(words.getString("age.about")).format(new Object[] {said}) : said;
    }
}
