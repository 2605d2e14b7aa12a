package timeline.web.year;

import java.util.List;
import java.util.Map;

/**
 * An entry in the list below the picture: all that the picture says of it, and what only words can.
 *
 * @param address of the pages about it
 * @param when in words
 * @param person whom it is about; empty for the owner of the timeline
 * @param age how old they were; empty where nobody knows
 * @param note as HTML; empty when there is none
 * @param details words by label
 * @param ongoing whether it may be said to have ended
 * @param lasting whether one can ask what else went on meanwhile
 */
record ListedEntry(
        String id,
        String address,
        String lane,
        String laneLabel,
        String when,
        String kind,
        String title,
        int count,
        String person,
        String age,
        String storyline,
        String note,
        List<String> tags,
        Map<String, String> details,
        boolean ongoing,
        boolean lasting) {}
