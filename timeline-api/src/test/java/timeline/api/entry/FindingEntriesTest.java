package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;

@ApiTest
class FindingEntriesTest {

    private final Client owner;
    private final String life;

    @Autowired
    FindingEntriesTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @BeforeEach
    void recordSixEntries() {
        record("""
            {"kind": "job-changed", "when": "2022-01-26", "title": {"ko": "이직", "en": "New job"},
             "storyline": "career", "details": {"to": {"role": "ML"}}}\
            """);
        record("""
            {"kind": "condition-diagnosed", "when": "2022-03-17", "title": "백혈병 진단", "note": "무거운 하루 100%",
             "subject": "second-child", "storyline": "aml", "tags": ["hospital", "hard"],
             "details": {"condition": "백혈병"}}\
            """);
        record("""
            {"kind": "treatment", "when": "2022-03/2022-12", "title": "항암", "subject": "second-child",
             "storyline": "aml", "tags": ["hospital"], "details": {"type": "chemotherapy"}}\
            """);
        record("""
            {"kind": "habit", "when": "2022-06/..", "title": "달리기", "details": {"habit": "달리기"}}\
            """);
        record("""
            {"kind": "x-concert", "lane": "living", "when": "2021~", "title": "음악회_가을"}\
            """);
        record("""
            {"kind": "decision", "lane": "career", "when": "../2021-06", "title": "결심"}\
            """);
    }

    /** Titles in the order of the list. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                                  | 결심 음악회_가을 New_job 항암 백혈병_진단 달리기
        kind=treatment                      | 항암
        kind=x-concert                      | 음악회_가을
        kind=no-such-kind                   | ``
        lane=career                         | 결심 New_job
        lane=health                         | 항암 백혈병_진단
        subject=second-child                | 항암 백혈병_진단
        subject=me                          | 결심 음악회_가을 New_job 달리기
        storyline=aml                       | 항암 백혈병_진단
        tag=hospital                        | 항암 백혈병_진단
        tag=hard                            | 백혈병_진단
        tag=hos                             | ``
        q=백혈병                            | 백혈병_진단
        q=무거운                            | 백혈병_진단
        q=new JOB                           | New_job
        q=이직                              | New_job
        q=100%                              | 백혈병_진단
        q=_가을                             | 음악회_가을
        q=%                                 | 백혈병_진단
        q=\\                                | ``
        subject=second-child&tag=hard       | 백혈병_진단
        lane=health&kind=job-changed        | ``
        from=2022                           | New_job 항암 백혈병_진단 달리기
        to=2021                             | 결심 음악회_가을
        from=2022-03&to=2022-03             | 항암 백혈병_진단
        from=2022-03-18&to=2022-05          | 항암
        from=2022-12-31                     | 항암 달리기
        from=2023-01                        | 달리기
        from=2023-01-15                     | 달리기
        from=2023-01-16                     | ``
        to=2021-06-30                       | 결심 음악회_가을
        from=2021-07&to=2021                | 음악회_가을
        from=2022-03/2022-04&to=2022-21     | 항암 백혈병_진단
        """)
    void findsWhatIsAskedFor(String query, String titles) {
        assertThat(titles(query)).isEqualTo(titles.isEmpty() ? List.of() : List.of(titles.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "from=March,      /from",
        "to=2022-13,      /to",
        "lane=work,       /lane",
        "limit=0,         /limit",
        "limit=-1,        /limit",
        "limit=501,       /limit",
        "limit=ten,       /limit",
        "limit=99999999999, /limit",
        "cursor=nonsense, /cursor",
        "cursor=MjAyMg,   /cursor",
        "asOf=yesterday,  /asOf",
        "asOf=2022-03-17, /asOf",
        "knownOn=2022-03, /knownOn",
        "as=strangers,    /as",
        "knid=treatment,  /knid",
    })
    void saysWhichParameterIsWrong(String query, String pointer) {
        assertThat(owner.get(life + "/entries?" + query).refusedAt()).containsExactly(pointer);
    }

    @Test
    void takesTheSmallestAndTheLargestPage() {
        assertThat(owner.get(life + "/entries?limit=1").items()).hasSize(1);
        assertThat(owner.get(life + "/entries?limit=500").items()).hasSize(6);
    }

    @Test
    void refusesCharactersThatNobodyCouldFind() {
        assertThat(owner.get(life + "/entries?q=a%00b").refusedAt()).containsExactly("/q");
        assertThat(owner.get(life + "/entries?tag=%00").refusedAt()).containsExactly("/tag");
        assertThat(owner.get(life + "/entries?subject=%00").refusedAt()).containsExactly("/subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ZZ", "q=%", "q=%FF", "%ZZ=1"})
    void refusesWhatIsNotEncoded(String query) {
        String answer = owner.sendAsIs("GET", life + "/entries?" + query, "application/json", new byte[0]);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("urn:timeline:problem:invalid-request");
    }

    private void record(String entry) {
        owner.post(life + "/entries", entry).created();
    }

    private List<String> titles(String query) {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8)
                .replace("%3D", "=")
                .replace("%26", "&");
        return owner.get(life + "/entries?" + encoded).items().stream()
                .map(entry -> entry.path("title"))
                .map(title ->
                        (title.isString() ? title : title.path("en")).asString().replace(' ', '_'))
                .toList();
    }
}
