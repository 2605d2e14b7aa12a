package timeline.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import timeline.chronicle.ChronicleEntry;
import timeline.entry.EntryId;

/**
 * What contradicts the way of an illness on its storyline: suspected, diagnosed, in treatment, remitted, relapsed,
 * resolved. Only what is certain counts: a date that leaves room contradicts nothing.
 */
final class IllnessOrder {

    private static final String DIAGNOSED = "condition-diagnosed";
    private static final String RELAPSED = "condition-relapsed";
    private static final String RESOLVED = "condition-resolved";

    /** What there is only of an illness that is known. */
    private static final Set<String> OF_A_DIAGNOSIS =
            Set.of("diagnosis-refined", "treatment", "condition-remitted", RELAPSED, RESOLVED);

    private static final Set<String> OF_AN_ILLNESS =
            Set.of("treatment", "condition-worsened", "condition-remitted", RELAPSED);

    private final Map<EntryId, ChronicleEntry> entries = new HashMap<>();
    private final List<ChronicleEntry> diagnoses;
    private final List<ChronicleEntry> resolutions;

    private IllnessOrder(List<ChronicleEntry> storyline) {
        storyline.forEach(entry -> entries.put(entry.id(), entry));
        diagnoses = of(storyline, DIAGNOSED);
        resolutions = of(storyline, RESOLVED);
    }

    /** Whether entries of a kind tell how far an illness is. */
    static boolean tells(String kind) {
        return kind.equals(DIAGNOSED) || OF_A_DIAGNOSIS.contains(kind) || OF_AN_ILLNESS.contains(kind);
    }

    /** Everything that contradicts it on a storyline. */
    static Set<Warning> contradictions(List<ChronicleEntry> storyline) {
        IllnessOrder order = new IllnessOrder(storyline);
        Set<Warning> found = new LinkedHashSet<>();
        for (ChronicleEntry entry : storyline) {
            String kind = entry.content().kind();
            if (OF_A_DIAGNOSIS.contains(kind) && order.diagnoses.isEmpty()) {
                found.add(new Warning.WithoutDiagnosis(entry));
            } else if (OF_A_DIAGNOSIS.contains(kind) && order.beforeEveryDiagnosis(entry)) {
                found.add(new Warning.BeforeDiagnosis(entry));
            }
            if (OF_AN_ILLNESS.contains(kind) && order.afterTheEnd(entry)) {
                found.add(new Warning.AfterResolution(entry));
            }
        }
        return found;
    }

    private boolean beforeEveryDiagnosis(ChronicleEntry entry) {
        return diagnoses.stream().allMatch(diagnosis -> before(entry, diagnosis));
    }

    /** What is resolved may come back, as a relapse that is told or by a new diagnosis; then the rest may follow. */
    private boolean afterTheEnd(ChronicleEntry entry) {
        List<ChronicleEntry> returns = new ArrayList<>(diagnoses);
        if (!entry.content().kind().equals(RELAPSED)) {
            returns.addAll(of(List.copyOf(entries.values()), RELAPSED));
        }
        return resolutions.stream()
                .anyMatch(end -> before(end, entry) && returns.stream().allMatch(back -> before(back, end)));
    }

    /** Whether one is certain to have begun before the other could. */
    private boolean before(ChronicleEntry one, ChronicleEntry other) {
        LocalDate begun = one.span().startLatest();
        LocalDate first = other.span().earliest();
        return (begun != null && first != null && begun.isBefore(first)) || saidAfter(other, one, new HashSet<>());
    }

    private boolean saidAfter(ChronicleEntry later, ChronicleEntry earlier, Set<EntryId> seen) {
        for (EntryId before : later.content().after()) {
            ChronicleEntry known = entries.get(before);
            if (before.equals(earlier.id()) || (known != null && seen.add(before) && saidAfter(known, earlier, seen))) {
                return true;
            }
        }
        return false;
    }

    private static List<ChronicleEntry> of(List<ChronicleEntry> entries, String kind) {
        return entries.stream()
                .filter(entry -> entry.content().kind().equals(kind))
                .toList();
    }
}
