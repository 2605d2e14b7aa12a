package timeline.api.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import timeline.chronicle.ChronicleEntry;
import timeline.date.Span;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.EntryState;
import timeline.life.AccountId;
import timeline.life.Timeline;
import timeline.people.Ages;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an entry as JSON: what was sent, as it was sent, and what the service knows of it. */
final class EntryBody {

    private final Timeline timeline;
    private final LocalDate today;
    private final Ages ages;

    EntryBody(Timeline timeline, LocalDate today, Ages ages) {
        this.timeline = timeline;
        this.today = today;
        this.ages = ages;
    }

    ObjectNode of(ChronicleEntry entry) {
        ObjectNode body = with(
                entry.id(),
                entry.version(),
                entry.recordedAt().toString(),
                entry.recordedBy(),
                entry.retracted(),
                entry.content());
        ages.at(entry).ifPresent(age -> body.set("ageAtEvent", AgeBody.of(age)));
        return body;
    }

    /** The version, and the age behind it, since a date of birth may change without the entry. */
    String etag(ChronicleEntry entry) {
        String age = ages.at(entry)
                .map(known ->
                        "-" + Integer.toHexString(AgeBody.of(known).toString().hashCode()))
                .orElse("");
        return "\"" + entry.version() + age + "\"";
    }

    /** What a write answers: the entry, and what a person would want to be told of it. */
    ObjectNode of(EntryState entry, List<ToldWarning> warnings) {
        ObjectNode body = with(
                entry.id(),
                entry.version(),
                entry.recordedAt().toString(),
                entry.recordedBy(),
                entry.retracted(),
                entry.content());
        ArrayNode told = body.putArray("warnings");
        warnings.forEach(warning -> told.add(StrictJson.MAPPER.valueToTree(warning)));
        return body;
    }

    private ObjectNode with(
            EntryId id, long version, String recordedAt, AccountId by, boolean retracted, EntryContent content) {
        Span span = content.when().in(timeline.zone());
        ObjectNode said = content.said();
        ObjectNode body = said.objectNode();
        body.put("id", id.toString());
        body.setAll(said);
        boolean owner = timeline.sight().owner();
        if (owner) {
            body.put("version", version);
        }
        body.put("lane", content.lane().key());
        body.put("recordedAt", recordedAt);
        if (owner) {
            body.put("recordedBy", by.toString());
        }
        body.put("ongoing", span.ongoing());
        body.put("retracted", retracted);
        body.put("earliest", text(span.earliest()));
        body.put("latest", text(latest(span)));
        return body;
    }

    /** What is ongoing reaches to today, and grows. */
    private @Nullable LocalDate latest(Span span) {
        if (!span.ongoing()) {
            return span.latest();
        }
        LocalDate begun = span.startLatest();
        return begun != null && begun.isAfter(today) ? begun : today;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
