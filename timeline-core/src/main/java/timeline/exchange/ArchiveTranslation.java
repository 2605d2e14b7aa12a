package timeline.exchange;

import java.util.UUID;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import timeline.life.AccountId;
import timeline.life.CirclesSet;
import timeline.life.SubjectErased;
import timeline.life.TimelineErased;
import timeline.life.TimelineEvent;
import timeline.life.TimelineId;
import timeline.log.StoredEvents;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the events of an archive into those of the timeline that takes it in: of that timeline, by whoever imports it, and with
 * the positions that what they speak of has here. Nothing else of them changes.
 */
final class ArchiveTranslation {

    private static final String BY = "by";

    private final StoredEvents events;
    private final TimelineId timeline;
    private final AccountId by;

    /** The position here of the event that had a position there. */
    private final LongUnaryOperator positions;

    private @Nullable UUID from;
    private @Nullable String author;

    ArchiveTranslation(StoredEvents events, TimelineId timeline, AccountId by, LongUnaryOperator positions) {
        this.events = events;
        this.timeline = timeline;
        this.by = by;
        this.positions = positions;
    }

    /**
     * The event as it will be recorded here.
     *
     * @throws timeline.log.UnknownEvent when this version of the service does not know it
     * @throws IllegalArgumentException when it cannot be taken in
     */
    TimelineEvent translate(ArchivedEvent archived) {
        TimelineEvent there = events.read(archived.name(), archived.revision(), bytes(archived.data()));
        ObjectNode said = (ObjectNode) StrictJson.read(events.write(there));
        if (archived.revision().equals(events.revisionOf(there)) && !Kept.all(archived.data(), said)) {
            throw new IllegalArgumentException("says more than an event of its type can: it would be lost");
        }
        checkFrom(archived, said);
        said.put("timeline", timeline.toString());
        if (said.has(BY)) {
            rename(said, BY);
        }
        switch (there) {
            case TimelineErased erased ->
                throw new IllegalArgumentException("tells that the timeline was erased: nothing of it is left");
            // Who is in a circle belongs to the server that knows these people: nobody is let in by a file.
            case CirclesSet set -> said.path("circles").forEach(circle -> ((ObjectNode) circle).putArray("members"));
            case SubjectErased erased -> move(said);
            default -> {}
        }
        return events.read(events.nameOf(there), events.revisionOf(there), bytes(said));
    }

    /** Which timeline it was. */
    @Nullable UUID from() {
        return from;
    }

    private void checkFrom(ArchivedEvent archived, ObjectNode said) {
        if (from == null) {
            from = archived.timeline();
        }
        if (!archived.timeline().equals(from)
                || !said.path("timeline").asString("").equals(from.toString())) {
            throw new IllegalArgumentException("belongs to another timeline than the first");
        }
    }

    /** A timeline is written by its owner, who is somebody else here. */
    private void rename(ObjectNode said, String member) {
        String who = said.path(member).asString("");
        if (author == null) {
            author = who;
        }
        if (!author.equals(who)) {
            throw new IllegalArgumentException("is by another person than the first");
        }
        said.put(member, by.toString());
    }

    private void move(ObjectNode said) {
        for (JsonNode moved : said.path("moved")) {
            rename((ObjectNode) moved, "firstBy");
            move((ObjectNode) moved, "firstIndex");
        }
        said.path("editions").forEach(edition -> move((ObjectNode) edition, "position"));
    }

    private void move(ObjectNode said, String member) {
        said.put(member, positions.applyAsLong(said.path(member).longValue()));
    }

    private static byte[] bytes(ObjectNode said) {
        return StrictJson.MAPPER.writeValueAsBytes(said);
    }
}
