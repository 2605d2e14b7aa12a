package timeline.retrospective;

import java.util.HashMap;
import java.util.Map;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;

/** The outcomes that a retrospective says, as its rules need them: the first and the last of each item. */
final class RememberedOutcomes {

    private record Remembered(SaidOutcome first, SaidOutcome now) {}

    private final Map<ItemId, Remembered> outcomes = new HashMap<>();

    void say(SaidOutcome said) {
        Remembered old = outcomes.get(said.item());
        outcomes.put(said.item(), new Remembered(old == null ? said : old.first(), said));
    }

    /**
     * Whether an outcome needs recording.
     *
     * @throws Rejected when it cannot be said in this year, or is said otherwise already and the sender saw nothing
     */
    boolean isNew(SayOutcome command, long version) {
        SaidOutcome said = command.said();
        if (said.from() >= command.year()) {
            throw new Rejected(
                    Reason.INVALID,
                    "what became of an item of " + said.from() + " is said in a later year, not in " + command.year());
        }
        Remembered there = outcomes.get(said.item());
        return there == null || saysOtherwise(there, said, command.seen(), version);
    }

    private static boolean saysOtherwise(Remembered there, SaidOutcome said, Precondition seen, long version) {
        if (seen.given() && !seen.any()) {
            seen.check(version);
        }
        if (said.equals(there.now())) {
            return false;
        }
        if (!seen.given()) {
            checkRetry(there.first(), said);
        }
        return seen.given();
    }

    private static void checkRetry(SaidOutcome first, SaidOutcome said) {
        if (!said.equals(first)) {
            throw new Rejected(Reason.EXISTS_OTHERWISE, "another outcome was said of this item: change it where it is");
        }
    }
}
