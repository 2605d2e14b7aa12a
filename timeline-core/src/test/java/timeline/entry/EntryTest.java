package timeline.entry;

import static timeline.Fixed.ENTRY;
import static timeline.Fixed.LIFE;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.account;
import static timeline.Fixed.content;

import java.time.Instant;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import timeline.date.Edtf;
import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.Refused;
import timeline.life.Rejected.Reason;

class EntryTest {

    private static final AccountId OTHER = account(2);
    private static final Instant NOW = Instant.parse("2022-04-01T09:00:00.123456Z");
    /** To the millisecond, as Axon reads times back. */
    private static final Instant KEPT = Instant.parse("2022-04-01T09:00:00.123Z");

    private static final EntryContent DIAGNOSIS = said("2022-03-17", "백혈병 진단");
    private static final EntryContent REFINED = said("2022-03-17", "급성 골수성 백혈병 진단");
    private static final EntryContent THIRD = said("2022-03-18", "급성 골수성 백혈병 진단");
    private static final EntryContent ONGOING = said("2022-03-17/..", "입원");
    private static final EntryContent LATER_LOST = said("2022-03-17/", "입원");

    private final AggregateTestFixture<Entry> entry = new AggregateTestFixture<>(Entry.class);

    @Nested
    class Recording {

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

    @Nested
    class Correcting {

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

    @Nested
    class Ending {

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

    @Nested
    class Retracting {

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

    @Nested
    class Restoring {

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

    @ParameterizedTest
    @CsvSource({"correct", "end", "retract", "restore"})
    void isNotThereBeforeItWasRecorded(String what) {
        given().when(
                        switch (what) {
                            case "correct" -> correct(DIAGNOSIS, Precondition.ANY);
                            case "end" -> end("2022", Precondition.ANY);
                            case "retract" -> retract(Precondition.ANY);
                            default -> restore(Precondition.ANY);
                        })
                .expectNoEvents()
                .expectException(Matchers.instanceOf(AggregateNotFoundException.class));
    }

    private TestExecutor<Entry> given(EntryEvent... before) {
        return entry.givenCurrentTime(NOW).andGiven((Object[]) before);
    }

    private static EntryContent said(String when, String title) {
        return content("""
                {"kind": "hospital-stay", "when": "%s", "subject": "second-child", "title": "%s"}
                """.formatted(when, title));
    }

    private static RecordEntry record(EntryContent content) {
        return new RecordEntry(LIFE, ENTRY, content, OWNER);
    }

    private static CorrectEntry correct(EntryContent content, Precondition seen) {
        return new CorrectEntry(LIFE, ENTRY, content, "", seen, OWNER);
    }

    private static EndEntry end(String when, Precondition seen) {
        return new EndEntry(LIFE, ENTRY, Edtf.of(when), "", seen, OWNER);
    }

    private static RetractEntry retract(Precondition seen) {
        return new RetractEntry(LIFE, ENTRY, "", seen, OWNER);
    }

    private static RestoreEntry restore(Precondition seen) {
        return new RestoreEntry(LIFE, ENTRY, "", seen, OWNER);
    }

    private static EntryRecorded recorded(EntryContent content) {
        return new EntryRecorded(LIFE, ENTRY, content, OWNER);
    }

    private static EntryCorrected corrected(EntryContent content) {
        return new EntryCorrected(LIFE, ENTRY, content, "", OWNER);
    }

    private static EntryEnded ended(String when) {
        return new EntryEnded(LIFE, ENTRY, "second-child", Edtf.of(when), "", OWNER);
    }

    private static EntryRetracted retracted() {
        return new EntryRetracted(LIFE, ENTRY, "second-child", "", OWNER);
    }

    private static EntryState state(long version, boolean retracted, EntryContent content, boolean changed) {
        return new EntryState(ENTRY, version, KEPT, OWNER, retracted, content, changed);
    }
}
