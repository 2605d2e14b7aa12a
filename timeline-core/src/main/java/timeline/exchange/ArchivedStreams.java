package timeline.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import timeline.entry.EntryCorrected;
import timeline.entry.EntryEvent;
import timeline.entry.EntryKey;
import timeline.entry.EntryRecorded;
import timeline.life.Erased;
import timeline.life.LifeEvent;
import timeline.life.LifeId;
import timeline.life.TimelineEvent;
import timeline.life.TimelineId;
import timeline.life.TimelineStarted;
import timeline.retrospective.RetrospectiveEvent;
import timeline.retrospective.RetrospectiveKey;
import timeline.view.ViewEvent;
import timeline.view.ViewKey;

/** Gives each event of an archive its place in the stream that it belongs to, so that what decides on it can be loaded. */
final class ArchivedStreams {

    /** Where an event stands. */
    record Place(String kind, String stream, long sequence) {}

    private static final String ARCHIVE = "archive";

    private enum Said {
        NOTHING,
        WORDS,
        ERASED
    }

    private record Stream(long length, Said said) {}

    private final TimelineId timeline;
    private final Map<String, Stream> streams = new HashMap<>();
    private final Set<String> worded = new HashSet<>();
    private long starts;

    ArchivedStreams(TimelineId timeline) {
        this.timeline = timeline;
    }

    /**
     * The place of an event.
     *
     * @param event as it will be recorded here
     * @param within the stream that the archive names
     * @throws IllegalArgumentException when it does not belong there
     */
    Place place(TimelineEvent event, String within) {
        String stream = timeline + "/" + within;
        String kind = kind(stream, event);
        Stream before = streams.getOrDefault(stream, new Stream(0, Said.NOTHING));
        if (kind.equals("Entry")) {
            checkEntry(before.said(), event);
        }
        if (event instanceof EntryEvent) {
            worded.add(stream);
        }
        if (within.equals("life") && (before.length() == 0) != (event instanceof TimelineStarted)) {
            throw new IllegalArgumentException("is not where a timeline starts, or starts it twice");
        }
        streams.put(stream, new Stream(before.length() + 1, event instanceof Erased ? Said.ERASED : Said.WORDS));
        return event instanceof TimelineStarted ? restarted() : new Place(kind, stream, before.length());
    }

    /**
     * The timeline here was started by whoever it belongs to, in the first place of its settings; that it takes over name,
     * zone and language of another is said in a stream of its own, so that every other event keeps its place.
     */
    private Place restarted() {
        return new Place("Archive", timeline + "/" + ARCHIVE, starts++);
    }

    private String kind(String stream, TimelineEvent event) {
        return switch (event) {
            case EntryEvent entry -> checked("Entry", new EntryKey(timeline, entry.entry()), stream);
            case TimelineStarted started when stream.equals(timeline + "/" + ARCHIVE) -> "Archive";
            case LifeEvent life -> checked("Life", new LifeId(timeline), stream);
            case RetrospectiveEvent book ->
                checked("Retrospective", new RetrospectiveKey(timeline, book.year()), stream);
            case ViewEvent view -> checked("View", new ViewKey(timeline, view.view()), stream);
            case Erased erased -> erased(stream);
            default -> throw new IllegalArgumentException("is of no stream that is known here");
        };
    }

    private static String checked(String kind, Object key, String stream) {
        if (!key.toString().equals(stream)) {
            throw new IllegalArgumentException("stands in the stream of something else");
        }
        return kind;
    }

    private String erased(String stream) {
        if (EntryKey.ofStream(stream).isPresent()) {
            return "Entry";
        }
        if (RetrospectiveKey.ofStream(stream).isPresent()) {
            return "Retrospective";
        }
        return checked("Life", new LifeId(timeline), stream);
    }

    /** An entry begins by being recorded, and what was erased is only spoken of again when it is said anew. */
    private static void checkEntry(Said before, TimelineEvent event) {
        boolean follows =
                switch (before) {
                    case NOTHING -> event instanceof EntryRecorded || event instanceof Erased;
                    case WORDS -> !(event instanceof EntryRecorded);
                    case ERASED -> event instanceof EntryCorrected || event instanceof Erased;
                };
        if (!follows) {
            throw new IllegalArgumentException("cannot follow what the archive says of the same entry before it");
        }
    }

    /** Whether it was told how the timeline started. */
    boolean started() {
        return starts > 0;
    }

    /** How many entries have words of their own. */
    int entries() {
        return worded.size();
    }
}
