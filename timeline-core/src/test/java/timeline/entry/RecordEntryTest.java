package timeline.entry;

import static timeline.Fixed.ENTRY;
import static timeline.Fixed.LIFE;
import static timeline.Fixed.OWNER;
import static timeline.entry.EntryWords.DIAGNOSIS;
import static timeline.entry.EntryWords.KEPT;
import static timeline.entry.EntryWords.ONGOING;
import static timeline.entry.EntryWords.OTHER;
import static timeline.entry.EntryWords.REFINED;
import static timeline.entry.EntryWords.THIRD;
import static timeline.entry.EntryWords.corrected;
import static timeline.entry.EntryWords.ended;
import static timeline.entry.EntryWords.given;
import static timeline.entry.EntryWords.record;
import static timeline.entry.EntryWords.recorded;
import static timeline.entry.EntryWords.retracted;
import static timeline.entry.EntryWords.said;
import static timeline.entry.EntryWords.state;

import org.junit.jupiter.api.Test;
import timeline.life.Precondition;
import timeline.life.Refused;
import timeline.life.Rejected.Reason;

class RecordEntryTest {

    @Test
    void keepsWhatWasSaid() {
        given().when(record(DIAGNOSIS))
                .expectEvents(recorded(DIAGNOSIS))
                .expectResultMessagePayload(state(1, false, DIAGNOSIS, true));
    }

    @Test
    void ofTheSameAgainRecordsNothing() {
        given(recorded(DIAGNOSIS))
                .when(record(DIAGNOSIS))
                .expectNoEvents()
                .expectResultMessagePayload(state(1, false, DIAGNOSIS, false));
    }

    @Test
    void ofTheFirstWordsAgainLeavesTheCorrectionStanding() {
        given(recorded(DIAGNOSIS), corrected(REFINED))
                .when(record(DIAGNOSIS))
                .expectNoEvents()
                .expectResultMessagePayload(state(2, false, REFINED, false));
    }

    @Test
    void ofTheCorrectedWordsRecordsNothing() {
        given(recorded(DIAGNOSIS), corrected(REFINED))
                .when(record(REFINED))
                .expectNoEvents()
                .expectResultMessagePayload(state(2, false, REFINED, false));
    }

    @Test
    void ofOtherWordsUnderTheSameIdIsRefused() {
        given(recorded(DIAGNOSIS))
                .when(record(REFINED))
                .expectNoEvents()
                .expectException(Refused.because(Reason.EXISTS_OTHERWISE));
    }

    @Test
    void ofWordsBetweenTheFirstAndTheLastIsRefused() {
        given(recorded(DIAGNOSIS), corrected(REFINED), corrected(THIRD))
                .when(record(REFINED))
                .expectNoEvents()
                .expectException(Refused.because(Reason.EXISTS_OTHERWISE));
    }

    @Test
    void ofWhatEndedSinceRecordsNothing() {
        given(recorded(ONGOING), ended("2022-12"))
                .when(record(ONGOING))
                .expectNoEvents()
                .expectResultMessagePayload(state(2, false, said("2022-03-17/2022-12", "입원"), false));
    }

    @Test
    void ofWhatWasRetractedDoesNotBringItBack() {
        given(recorded(DIAGNOSIS), retracted())
                .when(record(DIAGNOSIS))
                .expectNoEvents()
                .expectResultMessagePayload(state(2, true, DIAGNOSIS, false));
    }

    @Test
    void keepsWhoRecordedItFirst() {
        given(recorded(DIAGNOSIS))
                .when(new CorrectEntry(LIFE, ENTRY, REFINED, "", Precondition.version(1), OTHER))
                .expectEvents(new EntryCorrected(LIFE, ENTRY, REFINED, "", OTHER))
                .expectResultMessagePayload(new EntryState(ENTRY, 2, KEPT, OWNER, false, REFINED, true));
    }
}
