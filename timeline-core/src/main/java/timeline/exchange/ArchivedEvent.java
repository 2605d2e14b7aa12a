package timeline.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import timeline.text.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as a line of an archive has it: a {@link CloudEvent} read back, of a name and content that nobody has looked at yet.
 *
 * @param timeline that it belonged to
 * @param stream within that timeline
 */
record ArchivedEvent(
        UUID id,
        UUID timeline,
        String name,
        String revision,
        String stream,
        Instant at,
        long position,
        ObjectNode data) {

    private static final Set<String> MEMBERS = Set.of(
            "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "position", "cursor", "data");
    private static final Pattern TYPE = Pattern.compile("timeline\\.([a-z0-9-]{1,100})\\.v([0-9A-Za-z.]{1,20})");
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");

    /** Times that PostgreSQL and people can write. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    static ArchivedEvent read(byte[] line) {
        JsonNode read = json(line);
        if (!(read instanceof ObjectNode event)
                || !MEMBERS.containsAll(event.propertyNames())
                || !event.path("specversion").asString("").equals("1.0")
                || !(event.path("data") instanceof ObjectNode data)) {
            throw new IllegalArgumentException("is no CloudEvent of a timeline");
        }
        String source = text(event, "source");
        Matcher type = TYPE.matcher(text(event, "type"));
        if (!type.matches() || !source.startsWith(CloudEvent.SOURCE)) {
            throw new IllegalArgumentException("is no CloudEvent of a timeline: its type or source says so");
        }
        return new ArchivedEvent(
                UUID.fromString(text(event, "id")),
                UUID.fromString(source.substring(CloudEvent.SOURCE.length())),
                type.group(1),
                type.group(2),
                text(event, "subject"),
                time(text(event, "time")),
                position(text(event, "position")),
                data);
    }

    private static JsonNode json(byte[] line) {
        try {
            return StrictJson.read(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(ObjectNode event, String member) {
        if (!event.path(member).isString()) {
            throw new IllegalArgumentException("is no CloudEvent of a timeline: it lacks " + member);
        }
        return event.path(member).stringValue();
    }

    private static Instant time(String said) {
        try {
            Instant at = Instant.parse(said);
            if (at.isAfter(FIRST) && at.isBefore(LAST)) {
                return at;
            }
        } catch (DateTimeException e) {
            // said below, with the times that nobody can have recorded at
        }
        throw new IllegalArgumentException("has a time that is none");
    }

    private static long position(String said) {
        if (!POSITION.matcher(said).matches()) {
            throw new IllegalArgumentException("has a position that is none");
        }
        return Long.parseLong(said);
    }
}
