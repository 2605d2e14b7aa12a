package timeline.entry;

import static timeline.entry.EntryWords.DIAGNOSIS;
import static timeline.entry.EntryWords.REFINED;
import static timeline.entry.EntryWords.corrected;
import static timeline.entry.EntryWords.given;
import static timeline.entry.EntryWords.recorded;
import static timeline.entry.EntryWords.retract;
import static timeline.entry.EntryWords.retracted;
import static timeline.entry.EntryWords.state;

import org.junit.jupiter.api.Test;
import timeline.life.Precondition;
import timeline.life.Refused;
import timeline.life.Rejected.Reason;

class RetractEntryTest {

    @Test
    void keepsTheWords() {
        given(recorded(DIAGNOSIS))
                .when(retract(Precondition.version(1)))
                .expectEvents(retracted())
                .expectResultMessagePayload(state(2, true, DIAGNOSIS, true));
    }

    @Test
    void twiceRecordsNothing() {
        given(recorded(DIAGNOSIS), retracted())
                .when(retract(Precondition.version(2)))
                .expectNoEvents()
                .expectResultMessagePayload(state(2, true, DIAGNOSIS, false));
    }

    @Test
    void needsTheVersionThatWasSeen() {
        given(recorded(DIAGNOSIS))
                .when(retract(Precondition.NONE))
                .expectNoEvents()
                .expectException(Refused.because(Reason.VERSION_NEEDED));
    }

    @Test
    void ofAnOlderVersionIsRefused() {
        given(recorded(DIAGNOSIS), corrected(REFINED))
                .when(retract(Precondition.version(1)))
                .expectNoEvents()
                .expectException(Refused.because(Reason.STALE));
    }
}
