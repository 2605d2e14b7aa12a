package timeline.chronicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import timeline.entry.EntryId;
import timeline.kind.Lane;

/**
 * An entry as it lies on one year.
 *
 * @param when the EDTF string as it was said
 * @param start first day on which it can lie in the year, clipped to the year
 * @param end last day on which it can lie in the year, inclusive, clipped to the year
 * @param startKnownBy last day on which it can have begun, clipped; equal to {@code start} when the day is known
 * @param endKnownFrom first day on which it can have ended, clipped; equal to {@code end} when the day is known
 * @param startCertain false for approximate, uncertain and one-of dates
 * @param wholeYear nothing better than the year is known
 * @param interval it lasted, rather than happened at a time within {@code start..end}
 * @param someTimeBetween a one-of range: one day, nobody knows which
 * @param endUnknown it ended, nobody knows when
 * @param continuesBefore it began before the year
 * @param continuesAfter it goes on after the year
 * @param subjectLabel the subject's label in the reader's language, or its key; empty for the owner, whose life it is
 * @param partOf the entry that it is a part of
 * @param refines the entry that it makes more precise
 * @param after the entries that it was said to come after
 * @param note the words beside the title, Markdown; empty when there are none
 */
public record YearItem(
        EntryId id,
        String kind,
        String kindLabel,
        Lane lane,
        String title,
        String note,
        String when,
        LocalDate start,
        LocalDate startKnownBy,
        LocalDate endKnownFrom,
        LocalDate end,
        boolean startCertain,
        boolean endCertain,
        boolean wholeYear,
        boolean interval,
        boolean someTimeBetween,
        boolean ongoing,
        boolean endUnknown,
        boolean continuesBefore,
        boolean continuesAfter,
        int count,
        String subject,
        String subjectLabel,
        Optional<String> storyline,
        Optional<EntryId> partOf,
        Optional<EntryId> refines,
        List<EntryId> after) {}
