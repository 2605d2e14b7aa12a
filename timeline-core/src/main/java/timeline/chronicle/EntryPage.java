package timeline.chronicle;

import java.util.List;
import java.util.Optional;

/**
 * A page of entries.
 *
 * @param next where the next page begins; empty on the last one
 */
public record EntryPage(List<ChronicleEntry> entries, Optional<PageStart> next) {}
