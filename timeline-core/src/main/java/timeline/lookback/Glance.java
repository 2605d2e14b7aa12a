package timeline.lookback;

import org.jspecify.annotations.Nullable;
import timeline.entry.EntryId;
import timeline.kind.Lane;

/**
 * An entry as somebody sees it who looks back: what it was, in the reader's language.
 *
 * @param when the EDTF string as it was said
 * @param subjectLabel what the subject is called, or its key
 * @param age how old the subject was when it began; null when no date of birth is known
 */
public record Glance(
        EntryId id,
        String kind,
        String kindLabel,
        Lane lane,
        String title,
        String when,
        String subject,
        String subjectLabel,
        @Nullable String storyline,
        @Nullable SaidAge age) {}
