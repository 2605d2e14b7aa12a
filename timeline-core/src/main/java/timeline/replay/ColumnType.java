package timeline.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a column of a view may hold, and the bytes that PostgreSQL reads it from (the {@code *_recv} functions of its sources):
 * no text that one side would write and the other read again.
 */
enum ColumnType {
    UUID("uuid", 2950) {
        @Override
        void write(CopyBytes to, Object value) {
            UUID id = value instanceof UUID known ? known : java.util.UUID.fromString(value.toString());
            to.length(16).number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
        }
    },
    TEXT("text", 25) {
        @Override
        void write(CopyBytes to, Object value) {
            to.bytes(value.toString().getBytes(StandardCharsets.UTF_8));
        }
    },
    JSON("json", 114) {
        @Override
        void write(CopyBytes to, Object value) {
            TEXT.write(to, value);
        }
    },
    BIGINT("bigint", 20) {
        @Override
        void write(CopyBytes to, Object value) {
            to.length(8).number(((Number) value).longValue());
        }
    },
    INTEGER("integer", 23) {
        @Override
        void write(CopyBytes to, Object value) {
            to.length(4).number(Math.toIntExact(((Number) value).longValue()));
        }
    },
    BOOLEAN("boolean", 16) {
        @Override
        void write(CopyBytes to, Object value) {
            to.length(1).flag((Boolean) value);
        }
    },
    DATE("date", 1082) {
        @Override
        void write(CopyBytes to, Object value) {
            LocalDate day = (LocalDate) value;
            to.length(4);
            if (day.equals(LocalDate.MIN)) {
                to.number(Integer.MIN_VALUE);
            } else if (day.equals(LocalDate.MAX)) {
                to.number(Integer.MAX_VALUE);
            } else {
                to.number(Math.toIntExact(day.toEpochDay() - FIRST_DAY.toEpochDay()));
            }
        }
    },
    INSTANT("timestamp with time zone", 1184) {
        @Override
        void write(CopyBytes to, Object value) {
            Instant instant = (Instant) value;
            to.length(8).number(instant.equals(Instant.MAX) ? Long.MAX_VALUE : micros(instant));
        }
    },
    UUIDS("uuid[]", UUID),
    TEXTS("text[]", TEXT),
    INTEGERS("integer[]", INTEGER);

    /** PostgreSQL's calendar begins here; it counts days, and microseconds. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");

    private static final Map<String, ColumnType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(type -> type.named, Function.identity()));

    private final String named;
    private final int oid;

    ColumnType(String named, int oid) {
        this.named = named;
        this.oid = oid;
    }

    ColumnType(String named, ColumnType elements) {
        this(named, elements.oid);
    }

    /**
     * The type that PostgreSQL calls so ({@code format_type}).
     *
     * @throws IllegalArgumentException when no view has had one yet
     */
    static ColumnType named(String name) {
        ColumnType type = BY_NAME.get(name);
        if (type == null) {
            throw new IllegalArgumentException("a view's columns are of " + BY_NAME.keySet() + ", not " + name);
        }
        return type;
    }

    /** Writes a value behind its length: a list here, since the others say themselves how they are written. */
    void write(CopyBytes to, Object value) {
        Collection<?> elements = (Collection<?>) value;
        int begin = to.open();
        to.number(elements.isEmpty() ? 0 : 1).number(0).number(oid);
        if (!elements.isEmpty()) {
            to.number(elements.size()).number(1);
        }
        ColumnType type = element();
        elements.forEach(element -> type.write(to, element));
        to.close(begin);
    }

    private ColumnType element() {
        return switch (this) {
            case UUIDS -> UUID;
            case INTEGERS -> INTEGER;
            default -> TEXT;
        };
    }

    /** To the nearest, as PostgreSQL reads a text of more digits. */
    private static long micros(Instant instant) {
        return FIRST_INSTANT.until(instant.plusNanos(500), ChronoUnit.MICROS);
    }
}
