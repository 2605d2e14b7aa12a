package timeline.entry;

import static timeline.Fixed.ENTRY;
import static timeline.Fixed.LIFE;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.account;
import static timeline.Fixed.content;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import timeline.date.Edtf;
import timeline.life.AccountId;
import timeline.life.Precondition;

/** What the tests of an entry's commands say and expect. */
final class EntryWords {

    static final AccountId OTHER = account(2);
    static final Instant NOW = Instant.parse("2022-04-01T09:00:00.123456Z");
    /** To the millisecond, as Axon reads times back. */
    static final Instant KEPT = Instant.parse("2022-04-01T09:00:00.123Z");

    static final EntryContent DIAGNOSIS = said("2022-03-17", "백혈병 진단");
    static final EntryContent REFINED = said("2022-03-17", "급성 골수성 백혈병 진단");
    static final EntryContent THIRD = said("2022-03-18", "급성 골수성 백혈병 진단");
    static final EntryContent ONGOING = said("2022-03-17/..", "입원");
    static final EntryContent LATER_LOST = said("2022-03-17/", "입원");

    private EntryWords() {}

    /** An entry with a past; none when nothing is given. */
    static TestExecutor<Entry> given(EntryEvent... before) {
        return new AggregateTestFixture<>(Entry.class).givenCurrentTime(NOW).andGiven((Object[]) before);
    }

    static EntryContent said(String when, String title) {
        return content("""
            {"kind": "hospital-stay", "when": "%s", "subject": "second-child", "title": "%s"}
            """.formatted(when, title));
    }

    static RecordEntry record(EntryContent content) {
        return new RecordEntry(LIFE, ENTRY, content, OWNER);
    }

    static CorrectEntry correct(EntryContent content, Precondition seen) {
        return new CorrectEntry(LIFE, ENTRY, content, "", seen, OWNER);
    }

    static EndEntry end(String when, Precondition seen) {
        return new EndEntry(LIFE, ENTRY, Edtf.of(when), "", seen, OWNER);
    }

    static RetractEntry retract(Precondition seen) {
        return new RetractEntry(LIFE, ENTRY, "", seen, OWNER);
    }

    static RestoreEntry restore(Precondition seen) {
        return new RestoreEntry(LIFE, ENTRY, "", seen, OWNER);
    }

    static UndoEntry undo(Precondition seen) {
        return new UndoEntry(LIFE, ENTRY, "", seen, OWNER);
    }

    static EntryRecorded recorded(EntryContent content) {
        return new EntryRecorded(LIFE, ENTRY, content, OWNER);
    }

    static EntryCorrected corrected(EntryContent content) {
        return new EntryCorrected(LIFE, ENTRY, content, "", OWNER);
    }

    static EntryEnded ended(String when) {
        return new EntryEnded(LIFE, ENTRY, "second-child", Edtf.of(when), "", OWNER);
    }

    static EntryRetracted retracted() {
        return new EntryRetracted(LIFE, ENTRY, "second-child", "", OWNER);
    }

    static EntryRestored restored() {
        return new EntryRestored(LIFE, ENTRY, "second-child", "", OWNER);
    }

    static EntryState state(long version, boolean retracted, EntryContent content, boolean changed) {
        return new EntryState(ENTRY, version, KEPT, OWNER, retracted, content, changed);
    }
}
