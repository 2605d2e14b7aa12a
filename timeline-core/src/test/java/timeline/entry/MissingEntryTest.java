package timeline.entry;

import static timeline.entry.EntryWords.DIAGNOSIS;
import static timeline.entry.EntryWords.correct;
import static timeline.entry.EntryWords.end;
import static timeline.entry.EntryWords.given;
import static timeline.entry.EntryWords.restore;
import static timeline.entry.EntryWords.retract;
import static timeline.entry.EntryWords.undo;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.hamcrest.Matchers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import timeline.life.Precondition;

class MissingEntryTest {

    @ParameterizedTest
    @CsvSource({"correct", "end", "retract", "restore", "undo"})
    void isNotThereBeforeItWasRecorded(String what) {
        given().when(
                        switch (what) {
                            case "correct" -> correct(DIAGNOSIS, Precondition.ANY);
                            case "end" -> end("2022", Precondition.ANY);
                            case "retract" -> retract(Precondition.ANY);
                            case "undo" -> undo(Precondition.ANY);
                            default -> restore(Precondition.ANY);
                        })
                .expectNoEvents()
                .expectException(Matchers.instanceOf(AggregateNotFoundException.class));
    }
}
