package timeline.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.Moment;
import timeline.chronicle.Storylines;
import timeline.entry.EntryId;
import timeline.life.Timeline;

/** Gathers the warnings of an entry that is about to be written. */
final class WarningLook {

    private final Timeline timeline;
    private final Chronicle chronicle;
    private final Storylines storylines;

    WarningLook(Timeline timeline, Chronicle chronicle, Storylines storylines) {
        this.timeline = timeline;
        this.chronicle = chronicle;
        this.storylines = storylines;
    }

    List<Warning> of(ChronicleEntry entry) {
        List<Warning> warnings = new ArrayList<>(others(entry));
        warnings.addAll(WholeAndParts.warnings(timeline, chronicle, entry));
        warnings.addAll(contradictions(entry));
        return List.copyOf(warnings);
    }

    private List<Warning> others(ChronicleEntry entry) {
        List<EntryId> ids = Stream.of(Relation.values())
                .flatMap(relation -> relation.in(entry.content()).stream())
                .toList();
        Map<EntryId, ChronicleEntry> known = ids.isEmpty()
                ? Map.of()
                : chronicle.these(timeline, ids).stream()
                        .collect(Collectors.toMap(ChronicleEntry::id, Function.identity()));
        List<Warning> warnings = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            for (EntryId id : relation.in(entry.content())) {
                ChronicleEntry other = known.get(id);
                if (other == null) {
                    warnings.add(new Warning.NotRecorded(relation, id));
                } else if (other.retracted()) {
                    warnings.add(new Warning.Removed(relation, other));
                } else if (relation == Relation.CAUSED_BY && later(other, entry)) {
                    warnings.add(new Warning.CauseLater(other));
                }
            }
        }
        return warnings;
    }

    private static boolean later(ChronicleEntry cause, ChronicleEntry effect) {
        LocalDate first = cause.span().earliest();
        LocalDate last = effect.span().latest();
        return first != null && last != null && last.isBefore(first);
    }

    /** What contradicts its storyline with the entry, and did not without it. */
    private Set<Warning> contradictions(ChronicleEntry entry) {
        if (!IllnessOrder.tells(entry.content().kind())) {
            return Set.of();
        }
        return entry.content()
                .storyline()
                .map(key -> {
                    List<ChronicleEntry> others = storylines.read(timeline, key, Moment.NOW).entries().stream()
                            .filter(other -> !other.id().equals(entry.id()))
                            .toList();
                    List<ChronicleEntry> all = new ArrayList<>(others);
                    all.add(entry);
                    Set<Warning> found = new LinkedHashSet<>(IllnessOrder.contradictions(all));
                    found.removeAll(IllnessOrder.contradictions(others));
                    return found;
                })
                .orElseGet(LinkedHashSet::new);
    }
}
