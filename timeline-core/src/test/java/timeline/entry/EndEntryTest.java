package timeline.entry;

import static timeline.entry.EntryWords.DIAGNOSIS;
import static timeline.entry.EntryWords.LATER_LOST;
import static timeline.entry.EntryWords.ONGOING;
import static timeline.entry.EntryWords.corrected;
import static timeline.entry.EntryWords.end;
import static timeline.entry.EntryWords.ended;
import static timeline.entry.EntryWords.given;
import static timeline.entry.EntryWords.recorded;
import static timeline.entry.EntryWords.retracted;
import static timeline.entry.EntryWords.said;
import static timeline.entry.EntryWords.state;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import timeline.life.Precondition;
import timeline.life.Refused;
import timeline.life.Rejected.Reason;

class EndEntryTest {

    @ParameterizedTest
    @CsvSource({
        "2022-03-17/.., 2022-12-24, 2022-03-17/2022-12-24",
        "2022-03-17/.., 2022-12, 2022-03-17/2022-12",
        "2022-03-17/.., 2022-03-17, 2022-03-17/2022-03-17",
        "2022-03-17/, 2022-12~, 2022-03-17/2022-12~",
        "2022~/.., 2022-12-24?, 2022~/2022-12-24?"
    })
    void closesWhatWasOpen(String when, String end, String whole) {
        given(recorded(said(when, "입원")))
                .when(end(end, Precondition.NONE))
                .expectEvents(ended(end))
                .expectResultMessagePayload(state(2, false, said(whole, "입원"), true));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-17/.., 2022-03-16, INVALID",
        "2022-03-17/, 2021, INVALID",
        "2022-03-17/.., 2022-12-01/.., INVALID",
        "2022-03-17, 2022-12-24, CONFLICT",
        "2022-03/2022-12, 2022-12-24, CONFLICT",
        "../2022-12, 2022-12-24, CONFLICT"
    })
    void isRefusedWhereItCannotBe(String when, String end, Reason reason) {
        given(recorded(said(when, "입원")))
                .when(end(end, Precondition.NONE))
                .expectNoEvents()
                .expectException(Refused.because(reason));
    }

    @Test
    void onTheSameDayAgainRecordsNothing() {
        given(recorded(ONGOING), ended("2022-12-24"))
                .when(end("2022-12-24", Precondition.NONE))
                .expectNoEvents()
                .expectResultMessagePayload(state(2, false, said("2022-03-17/2022-12-24", "입원"), false));
    }

    @Test
    void onAnotherDayIsACorrection() {
        given(recorded(ONGOING), ended("2022-12-24"))
                .when(end("2022-12-25", Precondition.NONE))
                .expectNoEvents()
                .expectException(Refused.because(Reason.CONFLICT));
    }

    @Test
    void comesAgainAfterACorrectionThatOpenedIt() {
        given(recorded(ONGOING), ended("2022-12-24"), corrected(LATER_LOST))
                .when(end("2022-12-24", Precondition.NONE))
                .expectEvents(ended("2022-12-24"));
    }

    @Test
    void ofAnOlderVersionIsRefusedWhenAVersionWasSaid() {
        given(recorded(DIAGNOSIS), corrected(ONGOING))
                .when(end("2022-12-24", Precondition.version(1)))
                .expectNoEvents()
                .expectException(Refused.because(Reason.STALE));
    }

    @Test
    void ofARetractedEntryIsRefused() {
        given(recorded(ONGOING), retracted())
                .when(end("2022-12-24", Precondition.NONE))
                .expectNoEvents()
                .expectException(Refused.because(Reason.CONFLICT));
    }
}
