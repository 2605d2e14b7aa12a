package timeline.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.CoreTest;
import timeline.Fixed;
import timeline.entry.CorrectEntry;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.RecordEntry;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.StartTimeline;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.log.Recorder;
import timeline.log.ViewLag;

@CoreTest
class OrderCheckTest {

    private static final TimelineId ID = Fixed.timeline(701);
    private static final Timeline TIMELINE = new Timeline(ID, Fixed.OWNER, "order", ZoneId.of("Asia/Seoul"), "ko");

    @Autowired
    private Recorder recorder;

    @Autowired
    private ViewLag views;

    @Autowired
    private Relations relations;

    @BeforeEach
    void recordATransplantAndARelapseAfterIt() throws InterruptedException {
        recorder.send(new StartTimeline(ID, "order", "Asia/Seoul", "ko", Fixed.OWNER));
        recorder.send(new RecordEntry(ID, Fixed.entry(1), said("transplant", "[2022-03..2022-12]", ""), Fixed.OWNER));
        EntryContent relapse = said("relapse", "[2022-03..2022-12]", quoted(1));
        assertThat(views.awaitPassed(recorder.send(new RecordEntry(ID, Fixed.entry(2), relapse, Fixed.OWNER))
                        .position()))
                .isTrue();
    }

    @Test
    void refusesACircleWithItsChain() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> look(Fixed.entry(1), said("transplant", "[2022-03..2022-12]", quoted(2))))
                .withMessageContaining("\"transplant\" ([2022-03..2022-12]) after \"relapse\" ([2022-03..2022-12])"
                        + " after \"transplant\" ([2022-03..2022-12])");
    }

    @Test
    void refusesACircleThroughAnEntryThatWasNamedBeforeItWasRecorded() throws InterruptedException {
        EntryContent early = said("early", "2022", quoted(9));
        views.awaitPassed(recorder.send(new RecordEntry(ID, Fixed.entry(3), early, Fixed.OWNER))
                .position());

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> look(Fixed.entry(9), said("late", "2022", quoted(3))))
                .withMessageContaining("\"late\" (2022) after \"early\" (2022) after \"late\" (2022)");
    }

    @Test
    void refusesADateBeforeWhatItComesAfter() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> look(Fixed.entry(4), said("therapy", "2022-02", quoted(2))))
                .withMessageContaining("\"therapy\" (2022-02) after \"relapse\" ([2022-03..2022-12])");
    }

    @Test
    void refusesADateAfterWhatComesAfterIt() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> look(Fixed.entry(1), said("transplant", "2023-01-02", "")))
                .withMessageContaining("\"relapse\" ([2022-03..2022-12]) after \"transplant\" (2023-01-02)");
    }

    @Test
    void takesWhatCanBe() {
        assertThatCode(() -> look(Fixed.entry(5), said("remission", "2022-12", quoted(2))))
                .doesNotThrowAnyException();
    }

    private void look(EntryId entry, EntryContent content) {
        relations.look(TIMELINE, new CorrectEntry(ID, entry, content, "", Precondition.ANY, Fixed.OWNER));
    }

    private static String quoted(int entry) {
        return "\"" + Fixed.entry(entry) + "\"";
    }

    private static EntryContent said(String title, String when, String after) {
        return Fixed.content("{\"kind\": \"milestone\", \"when\": \"" + when + "\", \"title\": \"" + title
                + "\", \"after\": [" + after + "]}");
    }
}
