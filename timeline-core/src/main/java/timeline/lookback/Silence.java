package timeline.lookback;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import timeline.date.Edtf;
import timeline.date.Span;
import timeline.entry.EntryContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What its owner does not want to be reminded of. */
final class Silence {

    private final List<JsonNode> mutes;
    private final ZoneId zone;

    /** Of mutes as they were sent. */
    Silence(ArrayNode mutes, ZoneId zone) {
        this.mutes = mutes.valueStream().toList();
        this.zone = zone;
    }

    /** Whether nobody is to be reminded of a moment of an entry, which was some time between two days, both inclusive. */
    boolean covers(EntryContent content, LocalDate from, LocalDate to) {
        return mutes.stream().anyMatch(mute -> {
            String period = said(mute, "period");
            return says(mute, "subject", content.subject())
                    && says(mute, "storyline", content.storyline().orElse(""))
                    && (period.isEmpty() || overlaps(Edtf.parse(period).in(zone), from, to));
        });
    }

    /** What a mute does not name it does not narrow. */
    private static boolean says(JsonNode mute, String member, String value) {
        String said = said(mute, member);
        return said.isEmpty() || said.equals(value);
    }

    private static String said(JsonNode mute, String member) {
        return mute.path(member).asString("");
    }

    private static boolean overlaps(Span period, LocalDate from, LocalDate to) {
        LocalDate earliest = period.earliest();
        LocalDate latest = period.latest();
        return (earliest == null || !earliest.isAfter(to)) && (latest == null || !latest.isBefore(from));
    }
}
