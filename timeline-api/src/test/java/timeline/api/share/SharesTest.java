package timeline.api.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

@ApiTest
class SharesTest {

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private Client owner;
    private String life;

    @BeforeEach
    void tellsOfAnIllnessAndOfOtherHours() {
        owner = people.named("share-owner");
        life = owner.newTimeline();
        owner.post(life + "/entries", """
            {"kind": "condition-diagnosed", "when": "2022-03-17", "title": "백혈병 진단", "audience": ["family"],
             "details": {"condition": "백혈병"}}
            """).created();
        owner.post(life + "/entries", """
            {"kind": "reflection", "when": "2022-05~", "title": "Rust; 공부, 시작", "note": "한 줄\\n두 줄", "audience": ["work"]}
            """).created();
        owner.post(life + "/entries", """
            {"kind": "reflection", "when": "2021-02-01", "title": "누구나 보는 일", "audience": ["public"]}
            """).created();
        owner.get(life + "/entries").ok(); // waits until all of it can be read, by strangers too
    }

    private JsonNode made(String body) {
        return owner.post(life + "/shares", body).created().json();
    }

    private static String path(JsonNode made) {
        return URI.create(made.path("link").stringValue()).getPath();
    }

    private Reply get(String path, String... headers) {
        return people.nobody().get(path, headers);
    }

    @Test
    void showsWhatItsCircleSeesAndNothingElse() {
        String work = path(made("""
            {"name": "회사 동료", "circle": "work"}\
            """));
        String family = path(made("""
            {"name": "외할머니", "circle": "family"}\
            """));

        String seen = get(work + "/2022.svg?lang=ko").ok().text();
        assertThat(seen).contains("Rust; 공부").doesNotContain("백혈병");
        assertThat(get(family + "/2022.svg?lang=ko").ok().text())
                .contains("백혈병 진단")
                .doesNotContain("Rust");
        assertThat(get(work + "/calendar.ics").ok().text()).contains("누구나 보는 일").doesNotContain("백혈병");
    }

    @Test
    void showsItsYearsAloneAndAnswersOthersLikeALinkThatIsNone() {
        String only = path(made("""
            {"name": "2022", "circle": "public", "years": {"from": 2022, "to": 2023}}\
            """));

        assertThat(get(only + "/2022.svg").status()).isEqualTo(200);
        assertThat(get(only + "/2021.svg").status()).isEqualTo(404);
        assertThat(get(only + "/calendar.ics").ok().text()).doesNotContain("VEVENT");
    }

    @Test
    void answersALinkThatIsOverLikeOneThatNeverWas() {
        JsonNode revoked = made("""
            {"name": "a", "circle": "public"}\
            """);
        JsonNode expired = made("""
            {"name": "b", "circle": "public", "expires": "2023-02-01T00:00:00Z"}\
            """);
        owner.delete(life + "/shares/" + revoked.path("id").stringValue(), "If-Match", "\"1\"");
        jdbc.sql("update share set expires = created where id = ?")
                .param(UUID.fromString(expired.path("id").stringValue()))
                .update();

        for (String file : List.of("/2022.svg", "/calendar.ics")) {
            String none = dead("/s/timeline_" + "A".repeat(43) + file);
            assertThat(dead(path(revoked) + file)).isEqualTo(none);
            assertThat(dead(path(expired) + file)).isEqualTo(none);
            assertThat(dead("/s/x" + file)).isEqualTo(none);
        }
    }

    /** Status, headers and body, without what names the time and the address that was asked. */
    private String dead(String path) {
        Reply reply = get(path);
        assertThat(reply.status()).isEqualTo(404);
        TreeSet<String> headers = new TreeSet<>();
        reply.response().headers().map().forEach((name, values) -> {
            if (!List.of("date", "content-length", "keep-alive", "connection").contains(name)) {
                headers.add(name + values);
            }
        });
        return headers + reply.text().replace(path, "");
    }

    @Test
    void keepsTheAddressToItselfAndLetsOthersEmbedThePictureAlone() {
        String link = path(made("""
            {"name": "a", "circle": "public"}\
            """));

        Reply picture = get(link + "/2021.svg").ok();
        assertThat(header(picture, "Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(header(picture, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(header(picture, "X-Frame-Options")).isEmpty();
        Reply feed = get(link + "/calendar.ics").ok();
        assertThat(header(feed, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(header(feed, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(feed, "X-Frame-Options")).isEqualTo("DENY");
        for (Reply reply : List.of(picture, feed)) {
            assertThat(header(reply, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(reply, "Cache-Control")).isEqualTo("private, no-cache");
            assertThat(header(reply, "X-Robots-Tag")).contains("noindex");
            assertThat(header(reply, "Set-Cookie")).isEmpty();
        }
    }

    private static String header(Reply reply, String name) {
        return reply.response().headers().firstValue(name).orElse("");
    }

    @Test
    void isACalendarThatProgramsRead() {
        String feed = get(path(made("""
            {"name": "a", "circle": "work", "years": [2022]}\
            """)) + "/calendar.ics?lang=ko").ok().text();

        assertThat(feed)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains("DTSTAMP:19700101T000000Z\r\nDTSTART;VALUE=DATE:20220501\r\nDTEND;VALUE=DATE:20220601\r\n")
                .contains("SUMMARY:Rust\\; 공부\\, 시작 (2022년 5월")
                .contains("\\n\\n한 줄\\n두 줄");
        assertThat(feed.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void isListedWithItsUseAndWithoutItsCode() {
        JsonNode made = made("""
            {"name": "외할머니", "circle": "family", "years": [2022, 2021], "expires": "2023-03-01T00:00:00Z"}\
            """);
        get(path(made) + "/2022.svg").ok();
        get(path(made) + "/calendar.ics").ok();

        String list = owner.get(life + "/shares").ok().text();
        String code = path(made).substring(3);
        JsonNode share = owner.get(life + "/shares/" + made.path("id").stringValue())
                .ok()
                .json();
        assertThat(list).doesNotContain(code).contains("외할머니");
        assertThat(share.path("uses").longValue()).isEqualTo(2);
        assertThat(share.path("lastUsed").stringValue()).isEqualTo("2023-01-14T20:00:00Z");
        assertThat(share.path("years").toString()).isEqualTo("[2021,2022]");
        assertThat(share.path("expires").stringValue()).isEqualTo("2023-03-01T00:00:00Z");
        assertThat(jdbc.sql("select to_jsonb(s)::text from share s")
                        .query((row, n) -> row.getString(1))
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(code));
        assertThat(owner.get(life + "/audit").ok().text()).contains("share-made");
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThat(refused("""
            {"circle": "work"}\
            """)).contains("/name");
        assertThat(refused("""
            {"name": "a", "circle": "nobody-knows"}\
            """)).contains("/circle");
        assertThat(refused("""
            {"name": "a", "circle": "work", "years": []}\
            """)).contains("/years");
        assertThat(refused("""
            {"name": "a", "circle": "work", "years": {"from": 2022, "to": 2021}}\
            """)).contains("/years");
        assertThat(refused("""
            {"name": "a", "circle": "work", "expires": "2020-01-01T00:00:00Z"}\
            """)).contains("/expires");
    }

    private String refused(String body) {
        Reply reply = owner.post(life + "/shares", body);
        assertThat(reply.status()).isIn(400, 422);
        return reply.text();
    }

    @Test
    void goesWithItsTimeline() {
        String link = path(made("""
            {"name": "a", "circle": "public"}\
            """));
        String id = life.substring(life.lastIndexOf('/') + 1);

        String name = owner.get(life).ok().json().path("name").stringValue();
        assertThat(owner.delete(life, Map.of("confirm", name)).status()).isLessThan(300);

        assertThat(get(link + "/2021.svg").status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from share where timeline = cast(? as uuid)")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** The code opens what is behind the link, and lets nobody into the API, whichever route they ask. */
    @Test
    void opensNoRouteOfTheTimeline() {
        String code = path(made("""
            {"name": "a", "circle": "family"}\
            """)).substring(3);
        List<String> asked = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/v1/timelines/{timeline}"))
                .map(pattern -> pattern.replace("/api/v1/timelines/{timeline}", life)
                        .replaceAll("\\{year[^}]*}", "2022")
                        .replaceAll("\\{[^}]*}", "1"))
                .distinct()
                .toList();

        assertThat(asked)
                .hasSizeGreaterThan(20)
                .allSatisfy(path -> assertThat(
                                get(path, "Authorization", "Bearer " + code).status())
                        .as(path)
                        .isEqualTo(401));
    }
}
