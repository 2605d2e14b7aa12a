package timeline.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import timeline.chronicle.YearItem;
import timeline.entry.EntryId;

/** Which items keep their words where there is no room for all: what changed a life before what was done in it. */
final class Importance {

    private static final List<String> KINDS = List.of(
            "birth",
            "bereavement",
            "marriage",
            "condition-diagnosed",
            "condition-relapsed",
            "condition-remitted",
            "condition-resolved",
            "separation",
            "job-changed",
            "job-left",
            "move",
            "diagnosis-refined",
            "hospital-stay",
            "child-milestone",
            "milestone",
            "role-changed",
            "award-received",
            "patent-registered",
            "publication",
            "education",
            "certification-earned",
            "team-formed",
            "hire-made",
            "treatment",
            "decision",
            "travel");

    private Importance() {}

    /**
     * The most important items, in the order in which they stood; where equals must be left out, those that stay are
     * taken from all over the list, so that no part of the year falls silent.
     */
    static List<YearItem> most(List<YearItem> items, int most) {
        Map<Integer, List<YearItem>> byRank =
                items.stream().collect(Collectors.groupingBy(Importance::rank, TreeMap::new, Collectors.toList()));
        Set<EntryId> chosen = new HashSet<>();
        for (List<YearItem> equals : byRank.values()) {
            int room = Math.min(equals.size(), most - chosen.size());
            for (long i = 0; i < room; i++) {
                chosen.add(equals.get((int) (i * equals.size() / room)).id());
            }
        }
        return items.stream().filter(item -> chosen.contains(item.id())).toList();
    }

    static int rank(YearItem item) {
        int rank = KINDS.indexOf(item.kind());
        return rank < 0 ? KINDS.size() : rank;
    }
}
