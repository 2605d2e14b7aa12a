package timeline.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.ENTRY;
import static timeline.Fixed.LIFE;
import static timeline.Fixed.OWNER;
import static timeline.entry.EntryWords.DIAGNOSIS;
import static timeline.entry.EntryWords.ONGOING;
import static timeline.entry.EntryWords.REFINED;
import static timeline.entry.EntryWords.THIRD;
import static timeline.entry.EntryWords.corrected;
import static timeline.entry.EntryWords.ended;
import static timeline.entry.EntryWords.given;
import static timeline.entry.EntryWords.recorded;
import static timeline.entry.EntryWords.restored;
import static timeline.entry.EntryWords.retracted;
import static timeline.entry.EntryWords.state;
import static timeline.entry.EntryWords.undo;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import timeline.life.Precondition;
import timeline.life.Refused;
import timeline.life.Rejected.Reason;

class UndoEntryTest {

    @Test
    void ofACorrectionSaysAgainWhatStoodBefore() {
        given(recorded(DIAGNOSIS), corrected(REFINED))
                .when(undo(Precondition.NONE))
                .expectEvents(new EntryCorrected(LIFE, ENTRY, DIAGNOSIS, "undo of version 2", OWNER))
                .expectResultMessagePayload(state(3, false, DIAGNOSIS, true));
    }

    @Test
    void goesBackOneCorrectionAndNoFurther() {
        given(recorded(DIAGNOSIS), corrected(REFINED), corrected(THIRD))
                .when(undo(Precondition.NONE))
                .expectEvents(new EntryCorrected(LIFE, ENTRY, REFINED, "undo of version 3", OWNER));
    }

    @Test
    void ofAnEndOpensItAgain() {
        given(recorded(ONGOING), ended("2022-12-24"))
                .when(undo(Precondition.NONE))
                .expectEvents(new EntryCorrected(LIFE, ENTRY, ONGOING, "undo of version 2", OWNER));
    }

    @Test
    void twiceBringsTheCorrectionBack() {
        given(recorded(DIAGNOSIS), corrected(REFINED), corrected(DIAGNOSIS))
                .when(undo(Precondition.NONE))
                .expectEvents(new EntryCorrected(LIFE, ENTRY, REFINED, "undo of version 3", OWNER));
    }

    @Test
    void ofARetractionRestores() {
        given(recorded(DIAGNOSIS), retracted())
                .when(undo(Precondition.NONE))
                .expectEvents(new EntryRestored(LIFE, ENTRY, "second-child", "undo of version 2", OWNER));
    }

    @Test
    void ofARestorationRetracts() {
        given(recorded(DIAGNOSIS), retracted(), restored())
                .when(undo(Precondition.NONE))
                .expectEvents(new EntryRetracted(LIFE, ENTRY, "second-child", "undo of version 3", OWNER));
    }

    @Test
    void ofTheRecordingRetracts() {
        given(recorded(DIAGNOSIS))
                .when(undo(Precondition.NONE))
                .expectEvents(new EntryRetracted(LIFE, ENTRY, "second-child", "undo of version 1", OWNER))
                .expectResultMessagePayload(state(2, true, DIAGNOSIS, true));
    }

    @Test
    void keepsTheReasonBesideWhatItTookBack() {
        given(recorded(DIAGNOSIS))
                .when(new UndoEntry(LIFE, ENTRY, "잘못 눌렀다: 남의 기록", Precondition.NONE, OWNER))
                .expectEvents(
                        new EntryRetracted(LIFE, ENTRY, "second-child", "undo of version 1: 잘못 눌렀다: 남의 기록", OWNER));
        assertThat(Undone.of("undo of version 1: 잘못 눌렀다: 남의 기록")).hasValue(new Undone(1, "잘못 눌렀다: 남의 기록"));
        assertThat(Undone.of("undo of version 12")).hasValue(new Undone(12, ""));
        assertThat(Undone.of("the undo of version 12")).isEqualTo(Optional.empty());
    }

    @Test
    void ofAnOlderVersionIsRefusedWhenAVersionWasSaid() {
        given(recorded(DIAGNOSIS), corrected(REFINED))
                .when(undo(Precondition.version(1)))
                .expectNoEvents()
                .expectException(Refused.because(Reason.STALE));
    }
}
