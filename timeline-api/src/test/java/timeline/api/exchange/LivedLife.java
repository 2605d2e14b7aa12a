package timeline.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import timeline.api.Client;
import timeline.api.Reply;
import timeline.demo.LifeFixture;
import tools.jackson.databind.JsonNode;

/** Two years of a person, in which all happened that can happen to a timeline. */
final class LivedLife {

    private static final String ANY = "*";

    private final Client owner;
    private final String life;

    private LivedLife(Client owner) {
        this.owner = owner;
        this.life = owner.newTimeline();
    }

    /** Lives it; the path of the timeline. */
    static String of(Client owner) {
        LivedLife lived = new LivedLife(owner);
        lived.imports(2022);
        lived.describes();
        lived.changesItsMind();
        lived.publishes(2022);
        lived.imports(2023);
        lived.shares();
        lived.looks();
        lived.publishes(2022);
        lived.publishes(2023);
        return lived.life;
    }

    /** Lets a person be forgotten who was spoken of in an edition, and of whom an entry was once thought to be. */
    static void forgets(Client owner, String life) {
        owner.put(life + "/subjects/neighbour", "{\"label\": \"이웃\"}").created();
        String stay = owner.post(life + "/entries", """
            {"kind": "hospital-stay", "when": "2022-05", "subject": "neighbour", "title": "이웃의 입원"}
            """).created().header("Location");
        String moved = owner.post(life + "/entries", """
            {"kind": "travel", "when": "2022-06", "subject": "neighbour", "title": "여행"}
            """).created().header("Location");
        owner.post(life + "/entries", """
            {"kind": "travel", "when": "2022-06", "title": "같은 달의 다른 여행"}
            """).created();
        owner.patch(stay, "*", "{\"note\": \"길었다\"}").ok();
        owner.patch(moved, "*", "{\"subject\": \"me\", \"reason\": \"내가 갔다\"}").ok();
        new LivedLife(owner, life).publishes(2022);
        owner.delete(life + "/subjects/neighbour", Map.of("confirm", "이웃")).ok();
    }

    private LivedLife(Client owner, String life) {
        this.owner = owner;
        this.life = life;
    }

    private void imports(int year) {
        Reply accepted = owner.send(
                "POST",
                life + "/imports",
                BodyPublishers.ofString(LifeFixture.document(year).toString()),
                "Content-Type",
                "application/vnd.timeline+json");
        assertThat(accepted.status()).isEqualTo(202);
        Awaitility.await()
                .until(() -> owner.get(accepted.header("Location"))
                        .json()
                        .path("state")
                        .asString()
                        .equals("done"));
    }

    private void describes() {
        owner.put(life + "/subjects/grandmother", "{\"label\": {\"ko\": \"할머니\"}, \"birthDate\": \"1940~\"}")
                .created();
        owner.put(life + "/storylines/garden", "{\"title\": \"텃밭\"}").created();
        String etag = owner.get(life + "/storylines/garden").etag();
        owner.put(life + "/storylines/garden", "{\"title\": {\"ko\": \"텃밭\", \"en\": \"Garden\"}}", "If-Match", etag)
                .ok();
    }

    private void changesItsMind() {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            entries.add(owner.post(life + "/entries", """
                {"kind": "habit", "when": "2022-0%d/..", "title": "습관 %d", "subject": "grandmother",
                 "storyline": "garden", "tags": ["아침"], "audience": ["family", "work"],
                 "details": {"habit": "걷기"}}
                """.formatted(i + 1, i))
                    .created()
                    .header("Location"));
        }
        owner.patch(entries.get(0), ANY, "{\"title\": \"다른 습관\", \"reason\": \"잘못 적음\"}")
                .ok();
        owner.post(entries.get(1) + "/end", "{\"when\": \"2022-11\"}").ok();
        owner.delete(entries.get(2) + "?reason=twice", "If-Match", ANY).ok();
        owner.delete(entries.get(3), "If-Match", ANY).ok();
        owner.post(entries.get(3) + "/restore", "{}").ok();
        owner.patch(entries.get(4), ANY, "{\"when\": \"2022-02-03\"}").ok();
        owner.post(entries.get(4) + "/undo", "{}").ok();
        owner.patch(entries.get(5), ANY, "{\"subject\": \"me\", \"knownSince\": \"2022-12-24\"}")
                .ok();
    }

    private void publishes(int year) {
        owner.post(life + "/years/" + year + "/retrospective/items", """
            {"column": "try", "text": "산책 %d", "because": [{"text": "숨을 쉰다"}], "audience": ["family"]}
            """.formatted(year))
                .created();
        owner.post(life + "/years/" + year + "/retrospective/publish", "{}");
        assertThat(owner.get(life + "/years/" + year + "/retrospective/editions")
                        .items())
                .isNotEmpty();
    }

    private void shares() {
        put("/circles", """
            {"items": [{"key": "family", "members": []}, {"key": "work", "members": []}, {"key": "doctors", "members": []}]}
            """);
        put("/privacy-rules", """
            {"items": [{"subject": "second-child", "lanes": ["health"], "deny": ["work", "public"]},
                       {"tags": ["아침"], "deny": ["work"]}]}
            """);
        put("/mutes", "{\"items\": [{\"subject\": \"second-child\", \"period\": \"2022-03/2022-12\"}]}");
        String first = owner.get(life + "/entries?kind=habit")
                .items()
                .getFirst()
                .path("id")
                .asString();
        String given = owner.post(
                        life + "/disclosures",
                        "{\"entries\": [\"%s\"], \"to\": \"work\", \"note\": \"물어봐서\"}".formatted(first))
                .created()
                .header("Location");
        owner.post(life + "/disclosures", "{\"storyline\": \"garden\", \"to\": \"doctors\"}")
                .created();
        owner.delete(given, "If-Match", ANY).ok();
    }

    private void put(String path, String body) {
        Reply put = owner.put(life + path, body, "If-Match", ANY);
        assertThat(put.status()).as(put::toString).isIn(200, 201);
    }

    private void looks() {
        owner.post(life + "/views", """
            {"name": "by-month", "title": "달마다", "select": {"subjects": ["second-child"]}, "group": ["year", "month"],
             "measure": [{"as": "n", "of": "count"}, {"as": "days", "of": "duration"}], "show": "table"}
            """).created();
        owner.post(life + "/views", "{\"name\": \"gone\", \"group\": [\"year\"]}")
                .created();
        String etag = owner.get(life + "/views/by-month").etag();
        owner.put(life + "/views/by-month", """
            {"name": "by-month", "title": "달마다", "group": ["year", "kind"], "measure": [{"as": "n", "of": "count"}],
             "show": "bars"}
            """, "If-Match", etag).ok();
        owner.delete(life + "/views/gone", "If-Match", ANY).ok();
    }

    /** The events of a timeline as the feed has them. */
    static List<JsonNode> events(Client owner, String life) {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        for (List<JsonNode> page = List.of(); all.isEmpty() || !page.isEmpty(); ) {
            page = owner.get(life + "/events?limit=500" + after)
                    .ok()
                    .json()
                    .valueStream()
                    .toList();
            all.addAll(page);
            after = "&after=" + all.getLast().path("cursor").asString();
        }
        return all;
    }
}
