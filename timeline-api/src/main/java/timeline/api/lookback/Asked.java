package timeline.api.lookback;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import timeline.api.InputRefused;
import timeline.entry.EntryId;

/** Reads single parameters; what is blank was not asked for. */
final class Asked {

    private Asked() {}

    static Optional<String> text(@Nullable String sent) {
        return Optional.ofNullable(sent).filter(text -> !text.isBlank());
    }

    static Optional<LocalDate> day(String name, @Nullable String sent) {
        try {
            return text(sent).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw InputRefused.of("/" + name, name + " is a day such as 2022-03-17");
        }
    }

    static Optional<EntryId> entry(@Nullable String sent) {
        try {
            return text(sent).map(id -> new EntryId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            throw InputRefused.of("/entry", "entry is the id of an entry, a UUID");
        }
    }
}
