package timeline.date.typed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the tokens of one point have said so far; saying the same thing twice makes it unreadable. */
final class Slots {
    final LocalDate today;
    final boolean vagueShift;
    final List<Note> notes = new ArrayList<>();
    final List<Token> lone = new ArrayList<>();

    @Nullable Integer year;

    @Nullable Integer month;

    @Nullable Integer day;

    @Nullable Integer decade;

    @Nullable Integer shift;

    @Nullable Stretch stretch;

    @Nullable DayOfWeek weekday;

    @Nullable Week week;

    @Nullable ShiftedPart part;

    @Nullable Integer weekOfMonth;

    @Nullable Integer weekdayOfMonth;

    boolean bothYears;
    boolean stretchOfYear;
    boolean weekend;
    boolean clash;
    private boolean about;
    private boolean aboutUnlessMonth;
    private boolean unsure;

    /** A quarter or a half, of which only was said that it is the last, this or the next one. */
    record ShiftedPart(int by, int partsOfYear, int first) {}

    /**
     * @param vagueShift "last March" may be that of last year
     */
    Slots(LocalDate today, boolean vagueShift) {
        this.today = today;
        this.vagueShift = vagueShift;
    }

    Optional<Point> point() {
        Optional<Mention> mention = new Meaning(this).mention();
        about |= aboutUnlessMonth && month == null;
        String qualifier = about ? (unsure ? "%" : "~") : unsure ? "?" : "";
        return mention.map(meant -> new Point(meant, qualifier, List.copyOf(notes)));
    }

    /** Makes the point unreadable when what it says of itself does not hold. */
    void require(boolean holds) {
        clash |= !holds;
    }

    void year(int said) {
        clash |= year != null;
        year = said;
    }

    /** A year and the one after it, in which only a winter can be. */
    void years(int first) {
        year(first);
        bothYears = true;
    }

    void weekOfMonth(int number) {
        clash |= weekOfMonth != null;
        weekOfMonth = number;
    }

    /**
     * The weekday that is said is the first, second and so on of its month.
     *
     * @param number -1 for the last
     */
    void weekdayOfMonth(int number) {
        clash |= weekdayOfMonth != null;
        weekdayOfMonth = number;
    }

    void shortYear(Token twoDigits) {
        clash |= twoDigits.text().length() != 2;
        year(Years.ofTwoDigits(twoDigits.value(), today));
        notes.add(Note.of("centuryAssumed", Years.ofTwoDigits(twoDigits.value(), today)));
    }

    void month(int said) {
        clash |= month != null;
        month = said;
    }

    void month(YearMonth said) {
        year(said.getYear());
        month(said.getMonthValue());
    }

    void day(int said) {
        clash |= day != null;
        day = said;
    }

    void date(LocalDate said) {
        month(YearMonth.from(said));
        day(said.getDayOfMonth());
    }

    void decade(int said) {
        clash |= decade != null;
        decade = said;
    }

    void shift(int said) {
        clash |= shift != null;
        shift = said;
    }

    void part(ShiftedPart said) {
        clash |= part != null;
        part = said;
    }

    void stretch(Stretch said, boolean ofYear) {
        clash |= stretch != null;
        stretch = said;
        stretchOfYear = ofYear;
    }

    void weekday(int said) {
        clash |= weekday != null;
        weekday = DayOfWeek.of(said);
    }

    void week(int weeksFromNow, boolean counted) {
        clash |= week != null;
        week = new Week(Week.of(today.plusWeeks(weeksFromNow)).monday(), null, false, counted);
    }

    void weekend() {
        clash |= weekend;
        weekend = true;
    }

    void lone(Token number) {
        lone.add(number);
    }

    void about() {
        about = true;
    }

    void aboutUnlessMonth() {
        aboutUnlessMonth = true;
    }

    void unsure() {
        unsure = true;
    }
}
