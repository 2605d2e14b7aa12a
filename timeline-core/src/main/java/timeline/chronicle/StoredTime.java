package timeline.chronicle;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** Days and instants as PostgreSQL can hold and compare them: what lies beyond stands at the end of its calendar. */
final class StoredTime {

    /** PostgreSQL's last year of a date is 5,874,897; EDTF's is 999,999,999. */
    private static final LocalDate LAST_DAY = LocalDate.of(5_874_896, 12, 31);

    private static final LocalDate FIRST_DAY = LocalDate.of(-4_000, 1, 1);
    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T00:00:00Z");

    private StoredTime() {}

    /** {@link LocalDate#MIN} and {@link LocalDate#MAX} are unbounded, and stay so. */
    static LocalDate day(LocalDate day) {
        if (day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX)) {
            return day;
        }
        return day.isAfter(LAST_DAY) ? LAST_DAY : day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
    }

    static Timestamp instant(Instant instant) {
        Instant held = instant.isAfter(LAST_INSTANT)
                ? LAST_INSTANT
                : instant.isBefore(FIRST_INSTANT) ? FIRST_INSTANT : instant;
        return Timestamp.from(held);
    }
}
