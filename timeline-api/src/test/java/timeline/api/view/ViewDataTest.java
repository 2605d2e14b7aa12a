package timeline.api.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;

/** What views show of a real year. */
@ApiTest
class ViewDataTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String TREATMENTS = """
        {"name": "treatments-by-month", "title": "치료",
         "select": {"kinds": ["treatment"], "lanes": [], "subjects": ["second-child"], "storylines": [], "tags": [],
                    "from": null, "to": null},
         "group": ["year", "month"],
         "measure": [{"as": "n", "of": "count"}, {"as": "days", "of": "duration"}, {"as": "last", "of": "last"}],
         "show": "table"}
        """;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Client owner;
    private String life;

    @BeforeEach
    void takesTheYearIn() throws IOException {
        owner = people.named("teller");
        life = owner.newTimeline();
        try (InputStream year =
                Objects.requireNonNull(getClass().getResourceAsStream("/timeline/demo/life-2022.json"))) {
            byte[] document = year.readAllBytes();
            Reply accepted =
                    owner.postChunked(life + "/imports", document, "Content-Type", "application/vnd.timeline+json");
            await().atMost(PATIENCE)
                    .until(() -> owner.get(accepted.header("Location"))
                            .ok()
                            .json()
                            .path("state")
                            .asString()
                            .equals("done"));
        }
    }

    @Test
    void countsTheTreatmentsOfAMonthWithPartsNotTwice() {
        JsonNode data = shown(TREATMENTS);

        assertThat(data.path("columns").toString()).isEqualTo("""
            [{"name":"year","of":"group"},{"name":"month","of":"group"},{"name":"n","of":"count"},\
            {"name":"days","of":"duration"},{"name":"last","of":"last"}]\
            """);
        List<JsonNode> items = data.path("items").valueStream().toList();
        assertThat(items).hasSize(2);
        assertThat(items.getFirst().path("year").asInt()).isEqualTo(2022);
        assertThat(items.getFirst().path("month").asString()).isEqualTo("2022-03");
        assertThat(items.getFirst().path("n").asInt()).isEqualTo(5);
        assertThat(items.getFirst().path("days").asInt()).isEqualTo(306);
        assertThat(items.getFirst().at("/last/when").asString()).isEqualTo("2022-03/2022-12");
        assertThat(items.getLast().path("month").isNull()).isTrue();
        assertThat(items.getLast().path("n").asInt()).isEqualTo(1);
        assertThat(items.getLast().path("days").isNull()).isTrue();
        assertThat(data.path("next").isNull()).isTrue();
    }

    @Test
    void countsHiresPatentsAndChemotherapy() {
        JsonNode byKind = shown("""
            {"name": "counts", "select": {"kinds": ["hire-made", "patent-registered"]}, "group": ["kind", "year"]}
            """);
        JsonNode byType = shown("""
            {"name": "types", "select": {"kinds": ["treatment"]}, "group": ["details.type"]}
            """);

        assertThat(byKind.path("items").toString())
                .isEqualTo("[{\"kind\":\"hire-made\",\"year\":2022,\"count\":4},"
                        + "{\"kind\":\"patent-registered\",\"year\":2022,\"count\":2}]");
        assertThat(byType.path("items").toString())
                .isEqualTo("[{\"details.type\":\"chemotherapy\",\"count\":5},{\"details.type\":\"course\",\"count\":0},"
                        + "{\"details.type\":\"stem-cell-transplant\",\"count\":1}]");
    }

    @Test
    void tellsEachTechnologyOnce() {
        JsonNode data = shown("""
            {"name": "stack", "group": ["lane"], "select": {"lanes": ["career"]},
             "measure": [{"as": "stack", "of": "distinct", "field": "details.technologies"},
                         {"as": "most", "of": "max", "field": "details.size"},
                         {"as": "mean", "of": "average", "field": "details.size"},
                         {"as": "least", "of": "min", "field": "details.inventorRank"},
                         {"as": "sum", "of": "sum", "field": "details.technologies"}]}
            """);

        List<String> stack =
                data.at("/items/0/stack").valueStream().map(JsonNode::asString).toList();
        assertThat(stack)
                .contains("Kubernetes", "Slurm", "Argo-Rollouts", "IEEE-830-1998")
                .doesNotHaveDuplicates();
        assertThat(data.at("/items/0/most").asInt()).isEqualTo(4);
        assertThat(data.at("/items/0/mean").asInt()).isEqualTo(4);
        assertThat(data.at("/items/0/least").asInt()).isEqualTo(1);
        assertThat(data.at("/items/0/sum").isNull()).isTrue();
    }

    @Test
    void staysLiveAndTellsTheSameWhenItIsRebuilt() {
        String data = shown(TREATMENTS).path("items").toString();
        String view = life + "/views/treatments-by-month";
        Reply more = owner.post(life + "/entries", """
            {"kind": "treatment", "when": "2023-01-02/2023-01-04", "subject": "second-child", "title": "=1+1, \\"약\\"",
             "details": {"type": "other"}}
            """).created();
        String live = owner.get(view + "/data").ok().text();
        String rows = rows("treatments-by-month");

        owner.post(view + "/replay", "");
        int generation = awaitLive(view).path("generation").asInt();

        assertThat(live).contains("\"month\":\"2023-01\",\"n\":1,\"days\":3");
        assertThat(owner.get(view + "/data").ok().text()).isEqualTo(live);
        assertThat(rows("treatments-by-month")).isEqualTo(rows).contains("2023-01");
        assertThat(generation).isGreaterThan(1);
        owner.delete(more.header("Location"), "If-Match", "*").ok();
        assertThat(owner.get(view + "/data").ok().json().path("items").toString())
                .isEqualTo(data);
        owner.post(more.header("Location") + "/restore", "").ok();
        assertThat(owner.get(view + "/data").ok().text()).isEqualTo(live);
    }

    @Test
    void isACsvThatNoSpreadsheetRuns() {
        shown("""
            {"name": "said", "select": {"kinds": ["reflection"], "from": "2024"}, "group": ["month"],
             "measure": [{"as": "+n", "of": "count"}, {"as": "first", "of": "first"}, {"as": "all", "of": "list"}]}
            """);
        for (String title : List.of("=1+1, \\\"약\\\"", "밥\\n국")) {
            owner.post(
                            life + "/entries",
                            "{\"kind\": \"reflection\", \"when\": \"2024-02-03\", \"title\": \"" + title + "\"}")
                    .created();
        }

        Reply file = owner.get(life + "/views/said/data.csv").ok();

        assertThat(file.text())
                .isEqualTo("month,'+n,first,all\r\n" + "2024-02,2,\"'=1+1, \"\"약\"\"\",\"'=1+1, \"\"약\"\"; 밥\n국\"\r\n");
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;header=present;charset=utf-8");
        assertThat(owner.get(life + "/views/said/data", "Accept", "text/csv")
                        .ok()
                        .text())
                .isEqualTo(file.text());
    }

    @Test
    void servesTheOldOneUntilTheNextIsBuilt() {
        String view = life + "/views/treatments-by-month";
        String before = shown(TREATMENTS).toString();
        String next = TREATMENTS.replace("\"year\", \"month\"", "\"details.type\"");

        new TransactionTemplate(transactions).executeWithoutResult(held -> {
            jdbc.execute("lock table viewed_entry in share mode");
            owner.put(view, next, "If-Match", "*").ok();
            JsonNode building = owner.get(view + "/progress").ok().json();
            assertThat(building.path("state").asString()).isEqualTo("replaying");
            assertThat(building.path("name").asString()).isEqualTo("treatments-by-month");
            assertThat(owner.get(view + "/data").ok().json().toString()).isEqualTo(before);
        });

        JsonNode live = awaitLive(view);
        assertThat(owner.get(view + "/data").ok().json().path("items").toString())
                .startsWith("[{\"details.type\":\"chemotherapy\",\"n\":5");
        assertThat(live.path("previous").isNull()).isFalse();
        JsonNode difference = owner.get(view + "/difference?limit=1").ok().json();
        assertThat(difference.path("new").asInt())
                .isEqualTo(live.path("generation").asInt());
        assertThat(difference.path("old").asInt())
                .isEqualTo(live.path("previous").asInt());
        assertThat(difference.path("counts").path("changed").asInt()).isPositive();
        assertThat(difference.path("items").size()).isEqualTo(1);
        assertThat(owner.get(view + "/parked").items()).isEmpty();
        assertThat(owner.post(view + "/parked/1/retry", "").status()).isEqualTo(404);
        owner.post(view + "/swap-back", "").ok();
        assertThat(owner.get(view + "/data").ok().json().toString()).isEqualTo(before);
    }

    @Test
    void answersNothingRatherThanHalfOfTheFirstGeneration() {
        new TransactionTemplate(transactions).executeWithoutResult(held -> {
            jdbc.execute("lock table viewed_entry in share mode");
            owner.post(life + "/views", TREATMENTS).created();
            Reply early = owner.get(life + "/views/treatments-by-month/data");
            early.refused(503, "view-not-built");
            assertThat(early.header("Retry-After")).isEqualTo("1");
        });

        Reply stream = owner.get(life + "/views/treatments-by-month/progress", "Accept", "text/event-stream");

        List<JsonNode> told = stream.ok()
                .text()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> StrictJson.MAPPER.readTree(line.substring("data:".length())))
                .toList();
        assertThat(told.getLast().path("state").asString()).isEqualTo("live");
        assertThat(owner.get(life + "/views/treatments-by-month/data").items()).hasSize(2);
    }

    @Test
    void showsACircleWhatItMaySeeAlone() {
        String all = "{\"name\": \"lanes\", \"group\": [\"lane\"], \"measure\": [{\"as\": \"n\", \"of\": \"count\"},"
                + " {\"as\": \"types\", \"of\": \"distinct\", \"field\": \"details.type\"}]}";
        shown(all);
        String work = owner.get(life + "/views/lanes/data?as=work").ok().text();

        owner.post(life + "/entries", """
            {"kind": "treatment", "when": "2022-05-01", "title": "비밀", "details": {"type": "surgery"}}
            """).created();
        Reply faced = owner.post(life + "/entries", """
            {"kind": "treatment", "when": "2022-05-02", "title": "비밀", "audience": ["work"],
             "faces": {"work": {"title": "쉼"}}, "details": {"type": "surgery"}}
            """).created();

        assertThat(owner.get(life + "/views/lanes/data").ok().text()).contains("surgery");
        String seen = owner.get(life + "/views/lanes/data?as=work").ok().text();
        assertThat(seen).contains("{\"lane\":\"health\",\"n\":1,\"types\":[]}");
        owner.delete(faced.header("Location"), "If-Match", "*").ok();
        assertThat(owner.get(life + "/views/lanes/data?as=work").ok().text())
                .isEqualTo(work)
                .contains("career");
        assertThat(owner.get(life + "/views/lanes/data?as=nobody").refusedAt()).containsExactly("/as");
    }

    @Test
    void groupsByAgeTagAndWhatIsUnknown() {
        owner.put(
                        life + "/subjects/second-child",
                        "{\"label\": \"둘째\", \"birthDate\": \"2019-03-01\"}",
                        "If-Match",
                        "*")
                .ok();
        JsonNode data = shown("""
            {"name": "ages", "group": ["age", "tag"], "select": {"subjects": ["second-child"], "tags": ["a", "b"]}}
            """);
        assertThat(data.path("items").isEmpty()).isTrue();
        owner.post(life + "/entries", """
            {"kind": "reflection", "when": "2022-03-10", "subject": "second-child", "title": "나", "tags": ["a", "b"]}
            """).created();
        owner.post(life + "/entries", """
            {"kind": "reflection", "when": "2022", "subject": "second-child", "title": "다", "tags": ["b"], "count": 2}
            """).created();

        assertThat(owner.get(life + "/views/ages/data")
                        .ok()
                        .json()
                        .path("items")
                        .toString())
                .isEqualTo("[{\"age\":3,\"tag\":\"a\",\"count\":1},{\"age\":3,\"tag\":\"b\",\"count\":1},"
                        + "{\"age\":null,\"tag\":\"b\",\"count\":2}]");
        JsonNode page = owner.get(life + "/views/ages/data?limit=2").ok().json();
        assertThat(owner.get(life + "/views/ages/data?limit=2&cursor="
                                + page.path("next").asString())
                        .items())
                .hasSize(1);
    }

    private JsonNode shown(String view) {
        String location = owner.post(life + "/views", view).created().header("Location");
        awaitLive(location);
        return owner.get(location + "/data").ok().json();
    }

    private JsonNode awaitLive(String view) {
        return await().atMost(PATIENCE)
                .until(
                        () -> owner.get(view + "/progress").ok().json(),
                        progress -> progress.path("state").asString().equals("live"));
    }

    private String rows(String view) {
        return jdbc.queryForList("""
            select cast(to_jsonb(e) - 'generation' as text) from viewed_entry e
            where view = ? and timeline = cast(? as uuid) and generation = (
                select serving from view_generation g where g.timeline = e.timeline and projection = 'view/' || view)
            order by 1
            """, String.class, view, life.substring(life.lastIndexOf('/') + 1))
                .toString();
    }
}
