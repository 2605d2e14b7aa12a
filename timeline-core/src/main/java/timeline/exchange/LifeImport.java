package timeline.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import timeline.chronicle.ChronicleEntry;
import timeline.circle.UnknownCircles;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.EntryReader;
import timeline.entry.EntryReader.Read;
import timeline.entry.EntryState;
import timeline.entry.RecordEntry;
import timeline.kind.Problem;
import timeline.life.AccountId;
import timeline.life.Rejected;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.log.Recorder;
import timeline.log.Streams;
import timeline.relation.Relations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the entries of a document into a timeline; what is there already stays as it is. */
final class LifeImport {

    private final List<JsonNode> entries;
    private final List<UUID> ids;
    private final @Nullable Read[] read;
    private final TimelineId timeline;
    private final AccountId by;
    private final Recorder recorder;
    private final Streams streams;
    private Map<Integer, Problem> contradictions = Map.of();
    private final Map<Integer, List<Problem>> unknownCircles = new HashMap<>();
    private boolean mayExist;

    LifeImport(LifeDocument document, TimelineId timeline, AccountId by, Recorder recorder, Streams streams) {
        this.entries = document.entries();
        this.ids = document.ids(timeline);
        this.read = new @Nullable Read[entries.size()];
        this.timeline = timeline;
        this.by = by;
        this.recorder = recorder;
        this.streams = streams;
    }

    int size() {
        return entries.size();
    }

    /**
     * Finds the entries that contradict each other or what is recorded, and those that are for circles that there are not,
     * before any is taken.
     */
    void check(Timeline of, Relations relations, UnknownCircles circles) {
        Map<Integer, ChronicleEntry> readable = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (read(i) instanceof Read.Accepted(EntryContent content)) {
                List<Problem> unknown = circles.in(of, content);
                if (!unknown.isEmpty()) {
                    unknownCircles.put(i, unknown);
                    continue;
                }
                readable.put(i, ChronicleEntry.aboutToBe(of, new EntryId(ids.get(i)), content));
            }
        }
        contradictions = ImportOrder.refused(relations, relations.recorded(of), readable);
    }

    /**
     * Takes some entries, in the running transaction, which the {@link Recorder} begins anew when one of them exists.
     *
     * @throws Rejected when one of them exists with other content: then the transaction is to be rolled back, and they
     *     are to be taken one by one
     */
    ImportBatch take(int from, int to) {
        List<RecordEntry> accepted = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Problem contradiction = contradictions.get(i);
            List<Problem> unknown = unknownCircles.getOrDefault(i, List.of());
            if (contradiction != null || !unknown.isEmpty()) {
                refused.add(contradiction == null ? asOne(i, unknown) : contradiction);
                continue;
            }
            switch (read(i)) {
                case Read.Refused(List<Problem> problems) -> refused.add(asOne(i, problems));
                case Read.Accepted(EntryContent content) ->
                    accepted.add(new RecordEntry(timeline, new EntryId(ids.get(i)), content, by));
            }
        }
        int recorded = record(accepted);
        return new ImportBatch(to - from, recorded, accepted.size() - recorded, refused);
    }

    /**
     * Most documents come once: what exists is looked for only after an entry was met that does. Those of which nothing is
     * recorded are written at once; the others decide, one by one.
     */
    private int record(List<RecordEntry> accepted) {
        Set<String> taken = new HashSet<>(mayExist ? existing(accepted) : Set.of());
        List<RecordEntry> fresh = new ArrayList<>();
        List<RecordEntry> others = new ArrayList<>();
        accepted.forEach(command -> (taken.add(command.key().toString()) ? fresh : others).add(command));
        begin(fresh);
        long changed = others.stream()
                .map(command -> recorder.<EntryState>send(command).result())
                .filter(EntryState::changed)
                .count();
        return fresh.size() + (int) changed;
    }

    private Set<String> existing(List<RecordEntry> commands) {
        return streams.existing(
                commands.stream().map(command -> command.key().toString()).toList());
    }

    /** When this fails, one of them may exist: then they are taken again. */
    private void begin(List<RecordEntry> fresh) {
        boolean before = mayExist;
        mayExist = true;
        recorder.beginAll(fresh);
        mayExist = before;
    }

    /** What one entry comes to that was rejected. */
    static ImportBatch rejected(int entry, Rejected rejected) {
        Problem problem = new Problem("/entries/" + entry, String.valueOf(rejected.getMessage()));
        return new ImportBatch(1, 0, 0, List.of(problem));
    }

    /** Once, and keeping what was sent rather than a copy: a document may be large. */
    private Read read(int i) {
        Read known = read[i];
        if (known == null) {
            known = readWithoutId(i);
            read[i] = known;
        }
        return known;
    }

    private Read readWithoutId(int i) {
        JsonNode sent = entries.get(i);
        JsonNode id = sent instanceof ObjectNode entry ? entry.remove("id") : null;
        return id == null || ids.get(i).toString().equalsIgnoreCase(id.asString(""))
                ? EntryReader.read(sent)
                : new Read.Refused(List.of(new Problem("/id", "id is a UUID, or is left out")));
    }

    /** One line for each bad entry, so that the lines can be counted. */
    private static Problem asOne(int entry, List<Problem> problems) {
        String at = "/entries/" + entry;
        Function<Problem, String> said =
                problem -> problems.size() == 1 ? problem.detail() : problem.pointer() + ": " + problem.detail();
        String detail = problems.stream().map(said).collect(Collectors.joining("; "));
        return new Problem(problems.size() == 1 ? at + problems.getFirst().pointer() : at, detail);
    }
}
