package timeline.chronicle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a thread is, told by its entries in their order and never stored.
 *
 * <p>An illness goes from {@code suspected} by way of {@code diagnosed}, {@code in-treatment}, {@code remitted} and {@code
 * relapsed} to {@code resolved}; a job from {@code offered} by way of {@code employed} and {@code role-changed} to {@code
 * left}. Other threads have no state.
 *
 * @param since the entry that told it: the first of several that tell the same
 */
record StorylineState(String key, ChronicleEntry since) {

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("symptom-observed", "suspected"),
            Map.entry("medical-visit", "suspected"),
            Map.entry("medical-test", "suspected"),
            Map.entry("condition-diagnosed", "diagnosed"),
            Map.entry("diagnosis-refined", "diagnosed"),
            Map.entry("treatment", "in-treatment"),
            Map.entry("condition-remitted", "remitted"),
            Map.entry("condition-relapsed", "relapsed"),
            Map.entry("condition-resolved", "resolved"),
            Map.entry("offer-received", "offered"),
            Map.entry("job-changed", "employed"),
            Map.entry("role-changed", "role-changed"),
            Map.entry("job-left", "left"));

    private static final List<String> ONLY_AT_FIRST = List.of("suspected", "offered");

    /** What opens a new round when all was over. */
    private static final Map<String, String> AGAIN_AFTER = Map.of("offered", "left", "suspected", "resolved");

    /** The state that the entries of a thread come to; empty when none of them tells one. */
    static Optional<StorylineState> of(List<ChronicleEntry> ordered) {
        Optional<StorylineState> state = Optional.empty();
        for (ChronicleEntry entry : ordered) {
            state = next(state, STATES.get(entry.content().kind()), entry);
        }
        return state;
    }

    /** A visit or test after the diagnosis makes nobody a suspect again, nor a refinement one who is in treatment. */
    private static Optional<StorylineState> next(
            Optional<StorylineState> state, @Nullable String told, ChronicleEntry entry) {
        if (told == null || state.filter(now -> !tells(told, now.key())).isPresent()) {
            return state;
        }
        return Optional.of(new StorylineState(told, entry));
    }

    private static boolean tells(String told, String state) {
        if (told.equals(state)) {
            return false;
        }
        if (state.equals(AGAIN_AFTER.get(told))) {
            return true;
        }
        return !ONLY_AT_FIRST.contains(told) && (!told.equals("diagnosed") || ONLY_AT_FIRST.contains(state));
    }
}
