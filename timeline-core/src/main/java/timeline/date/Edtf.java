package timeline.date;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import timeline.date.EdtfRejected.Reason;

/** A date of life in EDTF (Library of Congress, 4 February 2019), kept exactly as it was said. */
public final class Edtf {
    private final String text;
    private final Written written;

    private Edtf(String text, Written written) {
        this.text = text;
        this.written = written;
    }

    /**
     * Reads levels 0 and 1 and, of level 2, groupings of months, qualified components and one-of ranges.
     *
     * @throws EdtfRejected with the form that is refused and its place
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Edtf parse(String text) {
        return new Edtf(text, EdtfReader.read(text));
    }

    /** The same as {@link #parse}, for constants. */
    public static Edtf of(String text) {
        return parse(text);
    }

    @JsonValue
    public String text() {
        return text;
    }

    /** The days that it can mean; the zone matters only for a time of day, which lies in it when it has no offset. */
    public Span in(ZoneId zone) {
        return written.in(zone);
    }

    /** It began and goes on: {@code 2022-03/..}. */
    public boolean ongoing() {
        return written instanceof Written.Interval interval && interval.ongoing();
    }

    /** It ended, nobody knows when: {@code 2022-03/}. */
    public boolean endUnknown() {
        return written instanceof Written.Interval interval && interval.endUnknown();
    }

    Optional<Written.Moment> moment() {
        return written instanceof Written.Moment moment ? Optional.of(moment) : Optional.empty();
    }

    /**
     * Puts a date in the place of an open or unknown end.
     *
     * @param end a single date without a time of day
     * @throws EdtfRejected when this has an end already, when {@code end} is not such a date or lies before the start
     */
    public Edtf endingAt(Edtf end) {
        if (!(written instanceof Written.Interval interval) || !(interval.ongoing() || interval.endUnknown())) {
            throw new EdtfRejected(Reason.NOT_OPEN, text, 0);
        }
        if (!(end.written instanceof Written.Single last)) {
            throw new EdtfRejected(Reason.END_NOT_A_DATE, end.text, 0);
        }
        String ended = text.substring(0, text.indexOf('/') + 1) + end.text;
        Written.Interval closed = interval.endingAt(last.days());
        if (closed.endsBeforeItStarts()) {
            throw new EdtfRejected(Reason.ENDS_BEFORE_START, ended, text.indexOf('/') + 1);
        }
        return new Edtf(ended, closed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edtf that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
