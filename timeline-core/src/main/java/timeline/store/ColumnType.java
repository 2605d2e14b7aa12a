package timeline.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a column may hold, and the bytes that PostgreSQL reads it from (as the {@code *_recv} functions of its sources do): no
 * text that one side would write and the other read again.
 */
public enum ColumnType {
    UUID("uuid", 2950, ColumnType::uuid),
    TEXT("text", 25, ColumnType::text),
    JSON("json", 114, ColumnType::text),
    BIGINT("bigint", 20, (to, value) -> to.length(8).number(((Number) value).longValue())),
    INTEGER("integer", 23, (to, value) -> to.length(4).number(Math.toIntExact(((Number) value).longValue()))),
    BYTES("bytea", 17, (to, value) -> to.bytes((byte[]) value)),
    BOOLEAN("boolean", 16, (to, value) -> to.length(1).flag((Boolean) value)),
    DATE("date", 1082, (to, value) -> to.length(4).number(day((LocalDate) value))),
    INSTANT("timestamp with time zone", 1184, (to, value) -> to.length(8).number(micros((Instant) value))),
    UUIDS("uuid[]", UUID),
    TEXTS("text[]", TEXT),
    INTEGERS("integer[]", INTEGER);

    /** PostgreSQL's calendar begins here; it counts days, and microseconds. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final long FIRST_SECOND = FIRST_DAY.toEpochDay() * 86_400;

    private static final Map<String, ColumnType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(type -> type.named, Function.identity()));

    @FunctionalInterface
    private interface Writing {
        void write(CopyBytes to, Object value);
    }

    private final String named;
    private final int oid;
    private final Writing writing;

    /** As PostgreSQL names and numbers it ({@code format_type}, {@code pg_type.oid}). */
    ColumnType(String named, int oid, Writing writing) {
        this.named = named;
        this.oid = oid;
        this.writing = writing;
    }

    ColumnType(String named, ColumnType elements) {
        // The number of a list is asked for nowhere.
        this(named, 0, (to, value) -> list(to, (Collection<?>) value, elements));
    }

    /**
     * The type that PostgreSQL calls so.
     *
     * @throws IllegalArgumentException when no table that is copied to has had one yet
     */
    public static ColumnType named(String name) {
        ColumnType type = BY_NAME.get(name);
        if (type == null) {
            throw new IllegalArgumentException(
                    "columns that are copied to are of " + BY_NAME.keySet() + ", not " + name);
        }
        return type;
    }

    /** As PostgreSQL names it. */
    public String named() {
        return named;
    }

    /** Writes a value behind its length. */
    void write(CopyBytes to, Object value) {
        writing.write(to, value);
    }

    private static void uuid(CopyBytes to, Object value) {
        java.util.UUID id = value instanceof java.util.UUID known ? known : java.util.UUID.fromString(value.toString());
        to.length(16).number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
    }

    private static void text(CopyBytes to, Object value) {
        to.bytes(value.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static int day(LocalDate day) {
        if (day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX)) {
            return day.equals(LocalDate.MIN) ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        }
        return Math.toIntExact(FIRST_DAY.until(day, ChronoUnit.DAYS));
    }

    /** To the nearest, as PostgreSQL reads a text of more digits. */
    private static long micros(Instant instant) {
        if (instant.equals(Instant.MAX)) {
            return Long.MAX_VALUE;
        }
        long seconds = instant.getEpochSecond() - FIRST_SECOND;
        return seconds * 1_000_000 + (instant.getNano() + 500) / 1_000;
    }

    /** Of one dimension, its first index 1; an empty one has none. */
    private static void list(CopyBytes to, Collection<?> values, ColumnType elements) {
        int begin = to.open();
        to.number(values.isEmpty() ? 0 : 1).number(0).number(elements.oid);
        if (!values.isEmpty()) {
            to.number(values.size()).number(1);
        }
        values.forEach(value -> elements.write(to, value));
        to.close(begin);
    }
}
