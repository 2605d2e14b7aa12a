package timeline.entry;

import static timeline.Fixed.ENTRY;
import static timeline.Fixed.LIFE;
import static timeline.Fixed.OWNER;
import static timeline.entry.EntryWords.DIAGNOSIS;
import static timeline.entry.EntryWords.given;
import static timeline.entry.EntryWords.recorded;
import static timeline.entry.EntryWords.restore;
import static timeline.entry.EntryWords.retracted;
import static timeline.entry.EntryWords.state;

import org.junit.jupiter.api.Test;
import timeline.life.Precondition;
import timeline.life.Refused;
import timeline.life.Rejected.Reason;

class RestoreEntryTest {

    @Test
    void takesTheRetractionBack() {
        given(recorded(DIAGNOSIS), retracted())
                .when(restore(Precondition.NONE))
                .expectEvents(new EntryRestored(LIFE, ENTRY, "second-child", "", OWNER))
                .expectResultMessagePayload(state(3, false, DIAGNOSIS, true));
    }

    @Test
    void ofWhatWasNotRetractedRecordsNothing() {
        given(recorded(DIAGNOSIS))
                .when(restore(Precondition.NONE))
                .expectNoEvents()
                .expectResultMessagePayload(state(1, false, DIAGNOSIS, false));
    }

    @Test
    void ofAnOlderVersionIsRefusedWhenAVersionWasSaid() {
        given(recorded(DIAGNOSIS), retracted())
                .when(restore(Precondition.version(1)))
                .expectNoEvents()
                .expectException(Refused.because(Reason.STALE));
    }
}
