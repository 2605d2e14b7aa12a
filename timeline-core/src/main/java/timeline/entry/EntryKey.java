package timeline.entry;

import timeline.life.TimelineId;

/** The stream of an entry: {@code <timeline>/<entry>}, so that one index range is a timeline's whole history. */
public record EntryKey(TimelineId timeline, EntryId entry) {

    @Override
    public String toString() {
        return timeline + "/" + entry;
    }
}
