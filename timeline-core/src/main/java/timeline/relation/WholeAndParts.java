package timeline.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.PartCounts;
import timeline.entry.EntryId;
import timeline.life.Timeline;

/** An entry that is about to be written, with the wholes above it and the parts below: what does not fit together. */
final class WholeAndParts {

    private final Timeline timeline;
    private final Chronicle chronicle;
    private final ChronicleEntry entry;
    private final List<Warning> warnings = new ArrayList<>();

    private WholeAndParts(Timeline timeline, Chronicle chronicle, ChronicleEntry entry) {
        this.timeline = timeline;
        this.chronicle = chronicle;
        this.entry = entry;
    }

    static List<Warning> warnings(Timeline timeline, Chronicle chronicle, ChronicleEntry entry) {
        WholeAndParts look = new WholeAndParts(timeline, chronicle, entry);
        List<ChronicleEntry> wholes = look.wholes();
        look.besideItsWhole(wholes);
        look.besideItsParts();
        look.counts(wholes);
        return look.warnings;
    }

    private void besideItsWhole(List<ChronicleEntry> wholes) {
        wholes.stream().findFirst().ifPresent(whole -> {
            if (!whole.content().kind().equals(entry.content().kind())) {
                warnings.add(new Warning.OtherKind(whole));
            }
            outside(entry, whole);
        });
    }

    private void besideItsParts() {
        chronicle.partsOf(timeline, List.of(entry.id())).stream()
                .filter(part -> !part.id().equals(entry.id()))
                .forEach(part -> outside(part, entry));
    }

    private void counts(List<ChronicleEntry> wholes) {
        List<ChronicleEntry> line = new ArrayList<>(List.of(entry));
        wholes.stream()
                .takeWhile(
                        whole -> whole.content().kind().equals(entry.content().kind()))
                .forEach(line::add);
        Map<EntryId, ChronicleEntry> all = withAllParts(line.getLast());
        PartCounts counts = new PartCounts(all.values());
        for (ChronicleEntry whole : line) {
            int sum = counts.sumOfParts(whole);
            if (whole.content().says("count") && sum > whole.content().count()) {
                warnings.add(new Warning.MoreThanSaid(whole, sum));
            }
        }
    }

    /** The wholes of the entry, the nearest first. */
    private List<ChronicleEntry> wholes() {
        List<ChronicleEntry> wholes = new ArrayList<>();
        Set<EntryId> seen = new HashSet<>(Set.of(entry.id()));
        Optional<EntryId> next = entry.content().partOf();
        while (next.isPresent() && seen.add(next.get())) {
            Optional<ChronicleEntry> whole = chronicle.these(timeline, List.of(next.get())).stream()
                    .filter(found -> !found.retracted())
                    .findFirst();
            whole.ifPresent(wholes::add);
            next = whole.flatMap(found -> found.content().partOf());
        }
        return wholes;
    }

    /** Everything below a whole, with the entry as it is about to be. */
    private Map<EntryId, ChronicleEntry> withAllParts(ChronicleEntry top) {
        Map<EntryId, ChronicleEntry> all = new LinkedHashMap<>();
        all.put(top.id(), top);
        all.put(entry.id(), entry);
        List<EntryId> level = List.copyOf(all.keySet());
        while (!level.isEmpty()) {
            level = chronicle.partsOf(timeline, level).stream()
                    .filter(part -> all.putIfAbsent(part.id(), part) == null)
                    .map(ChronicleEntry::id)
                    .toList();
        }
        return all;
    }

    /** Only what is certain: a date that leaves room fits. */
    private void outside(ChronicleEntry part, ChronicleEntry whole) {
        if (before(whole.span().latest(), part.span().endEarliest())
                || before(part.span().startLatest(), whole.span().earliest())) {
            warnings.add(new Warning.OutsideWhole(part, whole));
        }
    }

    private static boolean before(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}
