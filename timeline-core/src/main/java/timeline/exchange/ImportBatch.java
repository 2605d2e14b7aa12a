package timeline.exchange;

import java.util.List;
import timeline.kind.Problem;

/**
 * What a part of a document came to.
 *
 * @param taken how many entries it was
 * @param refused one problem for each entry that could not be taken
 */
record ImportBatch(int taken, int recorded, int known, List<Problem> refused) {

    ImportBatch {
        refused = List.copyOf(refused);
    }
}
