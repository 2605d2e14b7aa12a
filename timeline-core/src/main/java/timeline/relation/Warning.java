package timeline.relation;

import java.util.List;
import java.util.Locale;
import timeline.chronicle.ChronicleEntry;
import timeline.entry.EntryId;

/** What a person would want to be told of an entry that was taken all the same. */
public sealed interface Warning {

    /** The parts of a whole come to more than it says. */
    record MoreThanSaid(ChronicleEntry whole, int counted) implements Warning {}

    /** A part is of another kind than its whole, so it is counted as a thing of its own. */
    record OtherKind(ChronicleEntry whole) implements Warning {}

    /** A part does not lie within its whole. */
    record OutsideWhole(ChronicleEntry part, ChronicleEntry whole) implements Warning {}

    /** What comes of a diagnosis stands on a storyline that has none. */
    record WithoutDiagnosis(ChronicleEntry entry) implements Warning {}

    /** What comes of a diagnosis stands before all of its storyline. */
    record BeforeDiagnosis(ChronicleEntry entry) implements Warning {}

    /** An illness that is over goes on. */
    record AfterResolution(ChronicleEntry entry) implements Warning {}

    /** A cause came later than what came of it. */
    record CauseLater(ChronicleEntry cause) implements Warning {}

    /** What it speaks of is not recorded, or not yet. */
    record NotRecorded(Relation relation, EntryId other) implements Warning {}

    /** What it speaks of was removed. */
    record Removed(Relation relation, ChronicleEntry other) implements Warning {}

    /** A stable name for programs. */
    default String type() {
        return switch (this) {
            case MoreThanSaid w -> "more-than-said";
            case OtherKind w -> "other-kind";
            case OutsideWhole w -> "outside-whole";
            case WithoutDiagnosis w -> "without-diagnosis";
            case BeforeDiagnosis w -> "before-diagnosis";
            case AfterResolution w -> "after-resolution";
            case CauseLater w -> "cause-later";
            case NotRecorded w -> "not-recorded";
            case Removed w -> "removed";
        };
    }

    /** The entries that it speaks of. */
    default List<EntryId> entries() {
        return switch (this) {
            case MoreThanSaid w -> List.of(w.whole().id());
            case OtherKind w -> List.of(w.whole().id());
            case OutsideWhole w -> List.of(w.part().id(), w.whole().id());
            case WithoutDiagnosis w -> List.of(w.entry().id());
            case BeforeDiagnosis w -> List.of(w.entry().id());
            case AfterResolution w -> List.of(w.entry().id());
            case CauseLater w -> List.of(w.cause().id());
            case NotRecorded w -> List.of(w.other());
            case Removed w -> List.of(w.other().id());
        };
    }

    /** What it says, in Korean or English. */
    default String in(Locale locale) {
        return RelationWords.in(locale).say(this);
    }
}
