package timeline.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.account;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.CoreTest;
import timeline.date.Edtf;
import timeline.entry.CorrectEntry;
import timeline.entry.EndEntry;
import timeline.entry.EntryContent;
import timeline.entry.RecordEntry;
import timeline.entry.RestoreEntry;
import timeline.entry.RetractEntry;
import timeline.life.Precondition;
import timeline.life.StartTimeline;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.text.Names;

/** Looks back: at what was recorded at an instant, and at what was known on a day. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsRecordedTest {

    private static final Timeline LIFE = new Timeline(timeline(820), OWNER, "life", ZoneId.of("Asia/Seoul"), "ko");
    private static final Timeline KNOWING = new Timeline(timeline(821), OWNER, "life", ZoneId.of("Asia/Seoul"), "ko");
    private static final Precondition ANY = Precondition.ANY;

    @Autowired
    Recorder recorder;

    @Autowired
    ViewLag lag;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Years years;

    private final Clock axons = GenericEventMessage.clock;

    @BeforeAll
    void records() throws InterruptedException {
        at("2022-03-17T01:00:00Z", new StartTimeline(LIFE.id(), "life", "Asia/Seoul", "ko", OWNER));
        at("2022-03-17T01:00:00Z", new RecordEntry(LIFE.id(), entry(1), stay("2022-03-10~/.."), OWNER));
        at(
                "2022-03-20T01:00:00.001Z",
                new CorrectEntry(LIFE.id(), entry(1), stay("2022-03-10/.."), "", ANY, account(2)));
        at("2022-04-01T01:00:00Z", new RetractEntry(LIFE.id(), entry(1), "", ANY, OWNER));
        at("2022-04-02T01:00:00Z", new RestoreEntry(LIFE.id(), entry(1), "", ANY, OWNER));
        at("2022-12-24T01:00:00Z", new EndEntry(LIFE.id(), entry(1), Edtf.of("2022-12"), "", ANY, OWNER));
        recordWhatWasKnown();
        assertThat(lag.awaitPassed(recorder.position())).isTrue();
    }

    private void recordWhatWasKnown() {
        String recorded = "2022-06-01T20:00:00Z"; // the 2nd in Seoul
        at(recorded, new StartTimeline(KNOWING.id(), "life", "Asia/Seoul", "ko", OWNER));
        at(recorded, known(1, "2022-03-17", null));
        at(recorded, known(2, "[2022-03-17..2022-12-31]", null));
        at(recorded, known(3, "2022-03~/..", null));
        at(recorded, known(4, "2022-03-17", "2022-05"));
        at(recorded, known(5, "../2022-03", null));
        at(recorded, known(6, "[2022-03..]", null));
        at(recorded, known(7, "2022-03-17", "2022-04-01/.."));
    }

    @AfterAll
    void givesAxonItsClockBack() {
        GenericEventMessage.clock = axons;
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-17T00:59:59.999Z, 0, , false",
        "2022-03-17T01:00:00Z, 1, 2022-03-10~/.., false",
        "2022-03-20T01:00:00Z, 1, 2022-03-10~/.., false",
        "2022-03-20T01:00:00.001Z, 2, 2022-03-10/.., false",
        "2022-04-01T01:00:00Z, 3, 2022-03-10/.., true",
        "2022-04-02T00:59:59Z, 3, 2022-03-10/.., true",
        "2022-04-02T01:00:00Z, 4, 2022-03-10/.., false",
        "2022-12-24T01:00:00Z, 5, 2022-03-10/2022-12, false",
        "+1000000000-12-31T23:59:59.999999999Z, 5, 2022-03-10/2022-12, false",
        "-1000000000-01-01T00:00:00Z, 0, , false"
    })
    void showsAnEntryAsItWasRecorded(Instant asOf, long version, @Nullable String when, boolean retracted) {
        Optional<ChronicleEntry> then = chronicle.find(LIFE, entry(1), recordedAt(asOf));

        assertThat(then.map(ChronicleEntry::version).orElse(0L)).isEqualTo(version);
        assertThat(then.map(entry -> entry.content().when().text())).isEqualTo(Optional.ofNullable(when));
        assertThat(then.map(ChronicleEntry::retracted).orElse(false)).isEqualTo(retracted);
        assertThat(chronicle
                        .page(LIFE, EntryFilter.ALL, recordedAt(asOf), Optional.empty(), 10)
                        .entries())
                .hasSize(when == null || retracted ? 0 : 1);
    }

    @Test
    void keepsWhoRecordedItFirstAndWhen() {
        assertThat(chronicle.find(LIFE, entry(1), Moment.NOW)).hasValueSatisfying(now -> {
            assertThat(now.recordedAt()).isEqualTo(Instant.parse("2022-03-17T01:00:00Z"));
            assertThat(now.recordedBy()).isEqualTo(OWNER);
        });
    }

    @Test
    void showsAYearAsItWasRecorded() {
        assertThat(entriesOf2022(recordedAt(Instant.parse("2022-03-21T00:00:00Z"))))
                .isEqualTo(1);
        assertThat(entriesOf2022(recordedAt(Instant.parse("2022-04-01T12:00:00Z"))))
                .isZero();
        assertThat(entriesOf2022(Moment.NOW)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-16, ''",
        "2022-03-17, '1'",
        "2022-03-30, '1'",
        "2022-03-31, '1 3 5'",
        "2022-05-30, '1 3 5'",
        "2022-05-31, '1 3 4 5'",
        "2022-06-01, '1 3 4 5'",
        "2022-06-02, '1 3 4 5 6 7'",
        "2022-12-30, '1 3 4 5 6 7'",
        "2022-12-31, '1 2 3 4 5 6 7'"
    })
    void showsWhatWasKnownOnADay(LocalDate day, String expected) {
        Moment moment = new Moment(Optional.empty(), Optional.of(day));
        List<String> known = chronicle.page(KNOWING, EntryFilter.ALL, moment, Optional.empty(), 10).entries().stream()
                .map(entry -> String.valueOf(entry.id().value().getLeastSignificantBits() & 0xf))
                .sorted()
                .toList();

        assertThat(String.join(" ", known)).isEqualTo(expected);
    }

    private int entriesOf2022(Moment moment) {
        Names names = new Names("ko", Map.of(), Map.of());
        return years.year(LIFE, 2022, moment, Optional.empty(), Optional.empty(), names)
                .totals()
                .entries();
    }

    private static Moment recordedAt(Instant asOf) {
        return new Moment(Optional.of(asOf), Optional.empty());
    }

    private void at(String instant, Object command) {
        GenericEventMessage.clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        recorder.send(command);
    }

    private static RecordEntry known(int n, String when, @Nullable String since) {
        String knownSince = since == null ? "null" : "\"" + since + "\"";
        return new RecordEntry(KNOWING.id(), entry(n), content("""
                {"kind": "milestone", "when": "%s", "title": "a", "knownSince": %s}
                """.formatted(when, knownSince)), OWNER);
    }

    private static EntryContent stay(String when) {
        return content("{\"kind\": \"hospital-stay\", \"when\": \"" + when + "\", \"title\": \"입원\"}");
    }
}
