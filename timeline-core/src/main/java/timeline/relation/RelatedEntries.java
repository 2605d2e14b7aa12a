package timeline.relation;

import java.util.Collection;
import java.util.List;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.entry.EntryId;
import timeline.life.Timeline;

/** The entries that there are, as far as they speak of each other. */
public interface RelatedEntries {

    /** Of a timeline on which nothing is recorded yet. */
    RelatedEntries NONE = new RelatedEntries() {
        @Override
        public List<ChronicleEntry> these(Collection<EntryId> entries) {
            return List.of();
        }

        @Override
        public List<ChronicleEntry> rightAfter(Collection<EntryId> entries) {
            return List.of();
        }
    };

    /** Those of some entries that there are, retracted or not: what is restored must still be possible. */
    List<ChronicleEntry> these(Collection<EntryId> entries);

    /** The entries that were said to come right after one of these. */
    List<ChronicleEntry> rightAfter(Collection<EntryId> entries);

    /** Everything that is recorded on a timeline. */
    static RelatedEntries recorded(Chronicle chronicle, Timeline timeline) {
        return new RelatedEntries() {
            @Override
            public List<ChronicleEntry> these(Collection<EntryId> entries) {
                return chronicle.these(timeline, entries);
            }

            @Override
            public List<ChronicleEntry> rightAfter(Collection<EntryId> entries) {
                return chronicle.rightAfter(timeline, entries);
            }
        };
    }
}
