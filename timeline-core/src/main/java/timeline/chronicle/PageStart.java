package timeline.chronicle;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import timeline.entry.EntryId;

/**
 * The last entry of a page, after which the next begins; it stays good while entries are added.
 *
 * @param earliest its first day
 * @param latest its last day
 * @param entry its id, by which its order is looked up: a position of the log would tell how much else was recorded
 */
public record PageStart(LocalDate earliest, LocalDate latest, EntryId entry) {

    /** Before every entry. */
    static final PageStart FIRST = new PageStart(LocalDate.MIN, LocalDate.MIN, new EntryId(new UUID(0, 0)));

    /** The cursor that a client sends back; it need not understand it. */
    public String cursor() {
        String plain = earliest + " " + latest + " " + entry;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor back; empty when it is none of ours. */
    public static Optional<PageStart> of(String cursor) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = plain.split(" ", 3);
            return Optional.of(new PageStart(
                    LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), new EntryId(UUID.fromString(parts[2]))));
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
