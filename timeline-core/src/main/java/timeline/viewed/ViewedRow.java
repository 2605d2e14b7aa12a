package timeline.viewed;

import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.life.TimelineId;

/** An entry that a view speaks of, as it is written. */
record ViewedRow(TimelineId timeline, EntryId entry, boolean retracted, EntryContent content) {

    ViewedRow saying(EntryContent words) {
        return new ViewedRow(timeline, entry, retracted, words);
    }

    ViewedRow retracted(boolean now) {
        return new ViewedRow(timeline, entry, now, content);
    }
}
