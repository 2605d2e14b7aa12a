package timeline.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

@ApiTest
class ViewsTest {

    private static final String HIRES = """
        {"name": "hires", "title": {"ko": "채용", "en": "Hires"}, "select": {"kinds": ["hire-made"], "from": null},
         "group": ["year"], "measure": [{"as": "n", "of": "count"}], "show": "bars"}
        """;

    @Autowired
    People people;

    private Client owner;
    private String life;
    private String views;

    @BeforeEach
    void starts() {
        owner = people.named("viewer");
        life = owner.newTimeline();
        views = life + "/views";
    }

    @Test
    void isReadBackAsItWasSent() {
        Reply created = owner.post(views, HIRES).created();

        assertThat(created.header("Location")).isEqualTo(views + "/hires");
        JsonNode read = owner.get(views + "/hires").ok().json();
        assertThat(read).isEqualTo(created.json());
        assertThat(read.at("/title/ko").asString()).isEqualTo("채용");
        assertThat(read.at("/select/from").isNull()).isTrue();
        assertThat(read.has("tags")).isFalse();
        assertThat(owner.get(views).items()).containsExactly(read);
    }

    @Test
    void isAddedOnceUnderItsName() {
        String etag = owner.post(views, HIRES).created().etag();

        assertThat(owner.post(views, HIRES).ok().etag()).isEqualTo(etag);
        owner.post(views, HIRES.replace("bars", "list")).refused(409, "exists-otherwise");
        Reply first = owner.post(views, "{\"name\": \"all\"}", "Idempotency-Key", "views-1")
                .created();
        Reply again = owner.post(views, "{\"name\": \"all\"}", "Idempotency-Key", "views-1")
                .created();
        assertThat(again.text()).isEqualTo(first.text());
        owner.post(views, "{\"name\": \"others\"}", "Idempotency-Key", "views-1")
                .refused(422, "idempotency-key-reused");
    }

    @Test
    void isChangedAndTakenAwayOnlyByWhoSawItLast() {
        String etag = owner.post(views, HIRES).created().etag();
        String changed = HIRES.replace("bars", "list");

        owner.put(views + "/hires", changed).refused(428, "if-match-needed");
        owner.put(views + "/hires", changed, "If-Match", "\"99\"").refused(412, "stale");
        Reply put = owner.put(views + "/hires", changed, "If-Match", etag).ok();
        assertThat(put.etag()).isNotEqualTo(etag);
        assertThat(owner.get(views + "/hires").ok().json().path("show").asString())
                .isEqualTo("list");
        owner.delete(views + "/hires").refused(428, "if-match-needed");
        owner.delete(views + "/hires", "If-Match", etag).refused(412, "stale");
        owner.delete(views + "/hires", "If-Match", put.etag()).ok();
        owner.get(views + "/hires").refused(404, "not-found");
        owner.get(views + "/hires/data").refused(404, "not-found");
        owner.delete(views + "/hires", "If-Match", "*").refused(404, "not-found");
        assertThat(owner.post(views, HIRES).created().etag()).isEqualTo("\"4\"");
    }

    @Test
    void isMadeByPutToo() {
        owner.put(views + "/all", "{}").created();

        assertThat(owner.get(views + "/all").ok().json().toString()).isEqualTo("{\"name\":\"all\"}");
        assertThat(owner.put(views + "/other", "{\"name\": \"all\"}").refusedAt())
                .containsExactly("/name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name": "All Of It"}                                                     | /name
        {}                                                                        | /name
        {"name": "v", "colour": "red"}                                            | /colour
        {"name": "v", "title": ""}                                                | /title
        {"name": "v", "show": "pie"}                                              | /show
        {"name": "v", "select": []}                                               | /select
        {"name": "v", "select": {"kind": ["birth"]}}                              | /select/kind
        {"name": "v", "select": {"kinds": "birth"}}                               | /select/kinds
        {"name": "v", "select": {"kinds": ["birth", "hire-mode"]}}                | /select/kinds/1
        {"name": "v", "select": {"lanes": ["carrier"]}}                           | /select/lanes/0
        {"name": "v", "select": {"subjects": [" "]}}                              | /select/subjects/0
        {"name": "v", "select": {"from": "soon"}}                                 | /select/from
        {"name": "v", "select": {"from": "2023", "to": "2022"}}                   | /select/to
        {"name": "v", "group": "year"}                                            | /group
        {"name": "v", "group": ["year", "week"]}                                  | /group/1
        {"name": "v", "group": ["year", "year"]}                                  | /group/1
        {"name": "v", "group": ["details"]}                                       | /group/0
        {"name": "v", "group": ["details..x"]}                                    | /group/0
        {"name": "v", "group": ["year", "month", "kind", "lane", "tag"]}          | /group
        {"name": "v", "measure": [{"as": "n"}]}                                   | /measure/0/of
        {"name": "v", "measure": [{"as": "n", "of": "median"}]}                   | /measure/0/of
        {"name": "v", "measure": [{"of": "count"}]}                               | /measure/0/as
        {"name": "v", "measure": [{"as": "n", "of": "count", "by": 1}]}           | /measure/0/by
        {"name": "v", "measure": [{"as": "n", "of": "count", "field": "details.x"}]} | /measure/0/field
        {"name": "v", "measure": [{"as": "n", "of": "sum"}]}                      | /measure/0/field
        {"name": "v", "measure": [{"as": "n", "of": "sum", "field": "kind"}]}     | /measure/0/field
        {"name": "v", "measure": [{"as": "n", "of": "distinct", "field": "note"}]} | /measure/0/field
        {"name": "v", "measure": [{"as": "n", "of": "count"}, {"as": "n", "of": "first"}]} | /measure/1/as
        {"name": "v", "measure": [{"as": "kind", "of": "count"}], "group": ["kind"]} | /measure/0/as
        """)
    void isRefusedAtThePlaceThatIsWrong(String json, String pointer) {
        assertThat(owner.post(views, json).refusedAt()).containsExactly(pointer);
        assertThat(owner.get(views).items()).isEmpty();
    }

    @Test
    void saysWhichKindWasMeant() {
        JsonNode problem = owner.post(views, "{\"name\": \"v\", \"select\": {\"kinds\": [\"hire-mode\"]}}")
                .refused(400, "invalid-request");

        assertThat(problem.path("detail").asString()).contains("did you mean \"hire-made\"?");
    }

    @Test
    void isTheOwnersAlone() {
        owner.post(views, HIRES).created();
        Client stranger = people.named("stranger");

        for (String path : List.of(views, views + "/hires", views + "/hires/data", views + "/hires/progress")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post(views, HIRES).status()).isEqualTo(404);
        assertThat(stranger.delete(views + "/hires", "If-Match", "*").status()).isEqualTo(404);
        assertThat(stranger.post(views + "/hires/replay", "").status()).isEqualTo(404);
    }
}
