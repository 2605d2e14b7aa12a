package timeline.entry;

import static timeline.entry.EntryWords.DIAGNOSIS;
import static timeline.entry.EntryWords.REFINED;
import static timeline.entry.EntryWords.THIRD;
import static timeline.entry.EntryWords.correct;
import static timeline.entry.EntryWords.corrected;
import static timeline.entry.EntryWords.given;
import static timeline.entry.EntryWords.recorded;
import static timeline.entry.EntryWords.retracted;
import static timeline.entry.EntryWords.state;

import org.junit.jupiter.api.Test;
import timeline.life.Precondition;
import timeline.life.Refused;
import timeline.life.Rejected.Reason;

class CorrectEntryTest {

    @Test
    void putsNewWordsInPlaceOfTheOld() {
        given(recorded(DIAGNOSIS))
                .when(correct(REFINED, Precondition.version(1)))
                .expectEvents(corrected(REFINED))
                .expectResultMessagePayload(state(2, false, REFINED, true));
    }

    @Test
    void needsTheVersionThatWasSeen() {
        given(recorded(DIAGNOSIS))
                .when(correct(REFINED, Precondition.NONE))
                .expectNoEvents()
                .expectException(Refused.because(Reason.VERSION_NEEDED));
    }

    @Test
    void ofAnOlderVersionIsRefused() {
        given(recorded(DIAGNOSIS), corrected(REFINED))
                .when(correct(THIRD, Precondition.version(1)))
                .expectNoEvents()
                .expectException(Refused.because(Reason.STALE));
    }

    @Test
    void ofAnyVersionIsPossible() {
        given(recorded(DIAGNOSIS), corrected(REFINED))
                .when(correct(THIRD, Precondition.ANY))
                .expectEvents(corrected(THIRD));
    }

    @Test
    void toTheSameWordsRecordsNothing() {
        given(recorded(DIAGNOSIS))
                .when(correct(DIAGNOSIS, Precondition.version(1)))
                .expectNoEvents()
                .expectResultMessagePayload(state(1, false, DIAGNOSIS, false));
    }

    @Test
    void backToTheFirstWordsIsACorrectionToo() {
        given(recorded(DIAGNOSIS), corrected(REFINED))
                .when(correct(DIAGNOSIS, Precondition.version(2)))
                .expectEvents(corrected(DIAGNOSIS))
                .expectResultMessagePayload(state(3, false, DIAGNOSIS, true));
    }

    @Test
    void ofARetractedEntryIsRefused() {
        given(recorded(DIAGNOSIS), retracted())
                .when(correct(REFINED, Precondition.version(2)))
                .expectNoEvents()
                .expectException(Refused.because(Reason.CONFLICT));
    }
}
