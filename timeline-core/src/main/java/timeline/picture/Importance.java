package timeline.picture;

import java.util.Comparator;
import java.util.List;
import timeline.chronicle.YearItem;

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

    /** The most important items, put back in the order in which they stood. */
    static List<YearItem> most(List<YearItem> items, int most) {
        if (items.size() <= most) {
            return items;
        }
        List<YearItem> chosen = items.stream()
                .sorted(Comparator.comparingInt(Importance::rank).thenComparing(item -> -item.count()))
                .limit(most)
                .toList();
        var ids = chosen.stream().map(YearItem::id).collect(java.util.stream.Collectors.toSet());
        return items.stream().filter(item -> ids.contains(item.id())).toList();
    }

    static int rank(YearItem item) {
        int rank = KINDS.indexOf(item.kind());
        return rank < 0 ? KINDS.size() : rank;
    }
}
