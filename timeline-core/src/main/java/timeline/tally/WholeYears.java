package timeline.tally;

import java.util.Optional;
import timeline.chronicle.ChronicleEntry;
import timeline.people.Ages;

/** How old somebody was in whole years; empty where it may have been one more or less. */
final class WholeYears {

    private WholeYears() {}

    static Optional<Integer> at(Ages ages, ChronicleEntry entry) {
        return ages.at(entry)
                .filter(age -> age.least().toTotalMonths() / 12 == age.most().toTotalMonths() / 12)
                .map(age -> (int) (age.least().toTotalMonths() / 12));
    }
}
