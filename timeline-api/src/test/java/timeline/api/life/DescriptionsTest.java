package timeline.api.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;

/** Subjects, storylines and privacy rules: what is said by PUT. */
@ApiTest
class DescriptionsTest {

    private static final String SUBJECT =
            "{\"label\": {\"ko\": \"둘째\", \"en\": \"Second child\"}, \"relation\": \"child\", \"birthDate\":"
                    + " \"2019-05~\"}";

    private final Client owner;
    private final String life;

    @Autowired
    DescriptionsTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /subjects/second-child | {"label": "둘째"}                               | {"label": {"ko": "둘째"}}
        /subjects/me           | {"label": "나", "relation": null, "birthDate": null} | {"label": "나"}
        /subjects/%EB%91%98    | {"label": "둘"}                                 | {"label": "두울"}
        /privacy-rules         | {"items": [{"subject": "second-child", "lanes": ["health"], "deny": ["work", "public"]}]} | {"items": []}
        /mutes         | {"items": [{"storyline": "aml"}, {"subject": "me", "period": "2022-03/2022-12"}]} | {"items": []}
        """)
    void isSaidOnceAndThenOverWhatWasSeen(String path, String first, String second) {
        Reply made = owner.put(life + path, first).created();
        Reply read = owner.get(life + path).ok();
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.etag()).isEqualTo(made.etag());
        assertThat(owner.get(life + path, "If-None-Match", made.etag()).status())
                .isEqualTo(304);

        owner.put(life + path, second).refused(428, "if-match-needed");
        owner.put(life + path, second, "If-Match", "\"999\"").refused(412, "stale");
        Reply changed = owner.put(life + path, second, "If-Match", made.etag()).ok();

        assertThat(changed.etag()).isNotEqualTo(made.etag());
        owner.put(life + path, first, "If-Match", made.etag()).refused(412, "stale");
        assertThat(owner.get(life + path).json()).isEqualTo(changed.json());
        owner.put(life + path, first, "If-Match", "*").ok();
    }

    @Test
    void ofAStorylineIsReadWithItsEntriesAndState() {
        Reply made = owner.put(life + "/storylines/aml", "{\"title\": {\"ko\": \"투병\"}, \"parent\": null}")
                .created();
        Reply read = owner.get(life + "/storylines/aml").ok();
        assertThat(read.json().path("title")).isEqualTo(made.json().path("title"));
        assertThat(read.json().path("entries").isArray()).isTrue();
        assertThat(read.json().path("state").isNull()).isTrue();

        owner.put(life + "/storylines/aml", "{\"title\": \"투병\"}").refused(428, "if-match-needed");
        owner.put(life + "/storylines/aml", "{\"title\": \"투병\"}", "If-Match", read.etag())
                .ok();
        owner.put(life + "/storylines/aml", "{\"title\": \"병\"}", "If-Match", read.etag())
                .refused(412, "stale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subjects/a", "/storylines/a"})
    void findsNothingUnderAKeyThatNobodyUsed(String path) {
        owner.get(life + path).refused(404, "not-found");
        owner.put(life + path, "{}", "If-Match", "\"1\"").refused(400, "invalid-request");
    }

    @Test
    void refusesToChangeWhatIsNotThere() {
        owner.put(life + "/subjects/a", "{\"label\": \"가\"}", "If-Match", "\"1\"")
                .refused(412, "stale");

        owner.get(life + "/subjects/a").refused(404, "not-found");
    }

    @Test
    void changesNothingByTheSameWords() {
        Reply made = owner.put(life + "/subjects/second-child", SUBJECT).created();

        Reply same = owner.put(life + "/subjects/second-child", SUBJECT, "If-Match", made.etag())
                .ok();

        assertThat(same.etag()).isEqualTo(made.etag());
        assertThat(same.json()).isEqualTo(made.json());
    }

    @Test
    void listsThemByKey() {
        owner.put(life + "/subjects/b", "{\"label\": \"나\"}").created();
        owner.put(life + "/subjects/a", "{\"key\": \"a\", \"label\": \"가\"}").created();

        assertThat(owner.get(life + "/subjects").items().toString())
                .isEqualTo("[{\"key\":\"a\",\"label\":\"가\"}, {\"key\":\"b\",\"label\":\"나\"}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /subjects/a    | {}                                            | /label
        /subjects/a    | {"label": 1}                                  | /label
        /subjects/a    | {"label": "가", "birthdate": "2019"}          | /birthdate
        /subjects/a    | {"label": "가", "birthDate": "May"}           | /birthDate
        /subjects/a    | {"label": "가\\u0000"}                        | /label
        /subjects/a    | {"label": "가", "key": "b"}                   | /key
        /subjects/a    | []                                            | ``
        /subjects/a%20b | {"label": "가"}                              | /key
        /storylines/a  | {"title": ""}                                 | /title
        /storylines/a  | {"title": "가", "parent": "a b"}              | /parent
        /privacy-rules | {}                                            | /items
        /privacy-rules | {"items": [{"deny": "work"}]}                 | /items/0/deny
        /privacy-rules | {"items": [{"deny": ["work"]}, {"deny": ["work"], "lane": []}]} | /items/1/lane
        /privacy-rules | {"items": [{"deny": ["work"], "lanes": ["work"]}]} | /items/0/lanes/0
        /privacy-rules | {"items": [], "rules": []}                    | /rules
        /mutes         | {"items": [{"storyline": "aml"}, {}]}         | /items/1
        /mutes         | {"items": [{"subject": null}]}                | /items/0
        /mutes         | {"items": [{"period": "spring"}]}             | /items/0/period
        /mutes         | {"items": [{"lane": "health"}]}               | /items/0/lane
        """)
    void saysWhatIsWrong(String path, String body, String pointer) {
        assertThat(owner.put(life + path, body).refusedAt()).containsExactly(pointer);
    }

    @Test
    void answersRulesBeforeAnyWereSet() {
        assertThat(owner.get(life + "/privacy-rules").items()).isEmpty();
    }
}
