package timeline.chronicle;

import java.time.ZoneId;

/** A row and the zone in which its days lie. */
record PlacedRow(ChronicleRow row, ZoneId zone) {}
