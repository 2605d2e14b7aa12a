package timeline.date.typed;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import timeline.date.Edtf;
import timeline.date.Span;

/**
 * The days that a point of a phrase means, before they are put into EDTF.
 *
 * @param from the date, or the first of the dates between which it lies
 * @param to the date again, or the last of them
 * @param asStart how it is written at the start of an interval, where EDTF has no room for a range
 * @param asEnd the same at its end
 * @param notes what had to be assumed
 * @param edgeNotes what else has to be told at the start or end of an interval
 */
record Piece(String from, String to, String asStart, String asEnd, List<Note> notes, List<Note> edgeNotes) {

    static Piece date(String date) {
        return new Piece(date, date, date, date, List.of(), List.of());
    }

    static Piece day(LocalDate day) {
        return date(day.toString());
    }

    /** Some time between two dates; within an interval only the date that holds both can stand. */
    static Piece part(String from, String to, String whole) {
        return new Piece(from, to, whole, whole, List.of(), List.of(Note.of("partLeftOut", Edtf.of(whole))));
    }

    /** Some day between two; within an interval about the first or about the last of them. */
    static Piece days(LocalDate from, LocalDate to) {
        return new Piece(
                from.toString(), to.toString(), from + "~", to + "~", List.of(), List.of(Note.of("weekAsAbout")));
    }

    /** How it is written when nothing else was said: a date or a one-of range. */
    String alone() {
        return from.equals(to) ? from : "[" + from + ".." + to + "]";
    }

    Piece noting(Note note) {
        return noting(List.of(note));
    }

    Piece noting(List<Note> others) {
        List<Note> more = new ArrayList<>(notes);
        more.addAll(others);
        return new Piece(from, to, asStart, asEnd, List.copyOf(more), edgeNotes);
    }

    /** With {@code ~ ? %} where it is a date; a range is vague enough by itself. */
    Piece qualified(String qualifier) {
        boolean date = from.equals(to);
        return new Piece(
                date ? with(from, qualifier) : from,
                date ? with(to, qualifier) : to,
                with(asStart, qualifier),
                with(asEnd, qualifier),
                notes,
                edgeNotes);
    }

    LocalDate first() {
        return known(span(from).earliest());
    }

    LocalDate last() {
        return known(span(to).latest());
    }

    private static LocalDate known(@Nullable LocalDate day) {
        return Objects.requireNonNull(day);
    }

    private static Span span(String date) {
        return Edtf.of(date).in(ZoneOffset.UTC);
    }

    private static String with(String date, String qualifier) {
        if (qualifier.isEmpty() || !date.endsWith("~")) {
            return date + qualifier;
        }
        return qualifier.equals("~") ? date : date.substring(0, date.length() - 1) + "%";
    }
}
