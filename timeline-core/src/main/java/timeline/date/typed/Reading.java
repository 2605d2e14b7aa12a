package timeline.date.typed;

import java.util.List;
import timeline.date.Edtf;

/**
 * One way in which a typed date can be understood.
 *
 * @param words the date in the reader's language, for the reader to agree with
 * @param assumptions what was not said and had to be supplied, one sentence each in the reader's language
 */
public record Reading(Edtf edtf, String words, List<String> assumptions) {

    public Reading {
        assumptions = List.copyOf(assumptions);
    }
}
