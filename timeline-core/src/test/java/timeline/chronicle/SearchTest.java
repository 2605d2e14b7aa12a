package timeline.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.CoreTest;
import timeline.entry.RecordEntry;
import timeline.entry.RetractEntry;
import timeline.kind.Lane;
import timeline.life.Precondition;
import timeline.life.StartTimeline;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;

/** Finds entries by what is said in them. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final Timeline LIFE = new Timeline(timeline(810), OWNER, "life", ZoneId.of("Asia/Seoul"), "ko");

    /** Entry 1 and on. */
    private static final List<String> SAID = List.of("""
        {"kind": "condition-diagnosed", "when": "2022-03-17", "title": "백혈병 진단을 받음", "subject": "second-child",
         "storyline": "aml", "tags": ["병원"], "details": {"condition": "백혈병"}}
        """, """
        {"kind": "medical-test", "when": "2022-03-18", "title": {"ko": "골수 검사", "en": "Bone-marrow EXAM"},
         "note": "진단의 근거, 100% 확실", "subject": "second-child", "tags": ["병원", "검사"], "details": {"test": "골수"}}
        """, """
        {"kind": "hire-made", "when": "2022-04", "title": "엔지니어_채용", "lane": "living", "details": {"role": "진단"}}
        """, """
        {"kind": "x-diary", "lane": "living", "when": "2022-05", "title": "back\\\\slash", "note": {"en": "Diagnosis"}}
        """);

    @Autowired
    Recorder recorder;

    @Autowired
    ViewLag lag;

    @Autowired
    Chronicle chronicle;

    @BeforeAll
    void records() throws InterruptedException {
        recorder.send(new StartTimeline(LIFE.id(), "life", "Asia/Seoul", "ko", OWNER));
        for (int n = 1; n <= SAID.size(); n++) {
            recorder.send(new RecordEntry(LIFE.id(), entry(n), content(SAID.get(n - 1)), OWNER));
        }
        recorder.send(new RecordEntry(LIFE.id(), entry(9), content(SAID.getFirst()), OWNER));
        recorder.send(new RetractEntry(LIFE.id(), entry(9), "", Precondition.ANY, OWNER));
        assertThat(lag.awaitPassed(recorder.position())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        진단          | 1 2 3
        진단을         | 1 2 3
        백혈병 진단      | 1
        diagnosis   | 4
        진단 백혈병      | 1
        백혈병은        | 1
        검사로         | 2
        병원에서        | 1 2
        골수 백혈병      |
        DIAGNOSIS   | 4
        엔지니어가       | 3
        slash를      | 4
        M7          |
        bone-MARROW | 2
        골수          | 2
        100%        | 2
        %           | 2
        _           | 3
        \\          | 4
        k\\s        | 4
        '           |
        백혈병%진단     |
        """)
    void findsAPartOfWhatIsSaidInAnyLanguage(String words, String expected) {
        assertThat(found(filter -> with(filter, Optional.of(words)))).isEqualTo(numbers(expected));
    }

    @Test
    void findsKoreanThatWasTypedLetterByLetter() {
        String decomposed = Normalizer.normalize("진단", Normalizer.Form.NFD);

        assertThat(decomposed).hasSize(6);
        assertThat(found(filter -> with(filter, Optional.of(decomposed)))).isEqualTo(List.of(1, 2, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, condition-diagnosed, 1",
        "kind, x-diary, 4",
        "kind, diagnosed, ''",
        "lane, health, 1 2",
        "lane, living, 3 4",
        "lane, career, ''",
        "subject, second-child, 1 2",
        "subject, me, 3 4",
        "storyline, aml, 1",
        "tag, 병원, 1 2",
        "tag, 검사, 2",
        "tag, 병, ''"
    })
    void findsByWhatItIs(String member, String value, String expected) {
        assertThat(found(all -> by(member, value))).isEqualTo(numbers(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "subject", "storyline", "tag", "q"})
    void findsNothingByACharacterThatNothingHas(String member) {
        assertThat(found(all -> by(member, "a\0"))).isEmpty();
    }

    @Test
    void findsWhatMeetsEveryWish() {
        EntryFilter both = new EntryFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Lane.HEALTH),
                Optional.of("second-child"),
                Optional.empty(),
                Optional.of("병원"),
                Optional.of("근거"));

        assertThat(found(all -> both)).isEqualTo(List.of(2));
    }

    private static EntryFilter by(String member, String value) {
        return new EntryFilter(
                Optional.empty(),
                Optional.empty(),
                only("kind", member, value),
                only("lane", member, value).flatMap(Lane::find),
                only("subject", member, value),
                only("storyline", member, value),
                only("tag", member, value),
                only("q", member, value));
    }

    private static Optional<String> only(String name, String member, String value) {
        return name.equals(member) ? Optional.of(value) : Optional.empty();
    }

    private static EntryFilter with(EntryFilter all, Optional<String> words) {
        return new EntryFilter(
                all.from(), all.to(), all.kind(), all.lane(), all.subject(), all.storylines(), all.tag(), words);
    }

    private List<Integer> found(Function<EntryFilter, EntryFilter> wish) {
        return chronicle.page(LIFE, wish.apply(EntryFilter.ALL), Moment.NOW, Optional.empty(), 10).entries().stream()
                .map(found -> (int) found.id().value().getLeastSignificantBits())
                .toList();
    }

    private static List<Integer> numbers(String expected) {
        return expected == null || expected.isEmpty()
                ? List.of()
                : List.of(expected.split(" ")).stream().map(Integer::valueOf).toList();
    }
}
