package timeline.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.store.FreshDatabase;
import timeline.web.Browser;
import timeline.web.Door;

/** Over HTTP, as cookies and forwards are the server's own work. */
@FreshDatabase
@SpringBootTest(
        classes = Door.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "timeline.owner.username=owner",
            "timeline.owner.password=correct horse",
            "server.forward-headers-strategy=native"
        })
class SignInPageTest {

    private static final String SESSION = "timeline-session";

    private final int port;
    private final JdbcClient jdbc;
    private final Browser browser;

    @Autowired
    SignInPageTest(@LocalServerPort int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
        this.browser = new Browser(port);
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        String signIn = redirect(browser.get("/rooms/1?view=%EC%82%B6&day=3"));
        assertThat(signIn).isEqualTo("/sign-in?then=%2Frooms%2F1%3Fview%3D%25EC%2582%25B6%26day%3D3");

        String action = "/sign-in?then=/rooms/1?view%3D%25EC%2582%25B6%26day%3D3";
        assertThat(browser.get(signIn).body()).contains("action=\"" + action + "\"");
        HttpResponse<String> signedIn =
                browser.submit(action, Map.of("username", "OWNER", "password", "correct horse"));
        assertThat(redirect(signedIn)).isEqualTo("/rooms/1?view=%EC%82%B6&day=3");
        assertThat(browser.get(redirect(signedIn)).body()).isEqualTo("room of owner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "/\t/elsewhere"})
    void leadsNowhereElse(String then) {
        browser.get("/sign-in");
        HttpResponse<String> signedIn =
                browser.submit("/sign-in", Map.of("username", "owner", "password", "correct horse", "then", then));

        assertThat(redirect(signedIn)).isEqualTo("/");
    }

    @Test
    void showsWhoIsSignedInOnEveryPage() {
        browser.signIn("owner", "correct horse");

        assertThat(browser.get("/").body())
                .contains("<title>A room</title>", "action=\"/sign-out\"", ">owner<", "href=\"/?lang=ko\"");
        assertThat(redirect(browser.get("/sign-in?then=/rooms/1"))).isEqualTo("/rooms/1");
    }

    @Test
    void setsACookieThatScriptsAndOtherSitesDoNotGet() {
        assertThat(sessionCookie(browser.signIn("owner", "correct horse")))
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000")
                .doesNotContain("Secure");

        Browser secure = new Browser(port).with("X-Forwarded-Proto", "https");
        HttpResponse<String> signedIn = secure.signIn("owner", "correct horse");
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-timeline-session="))
                .singleElement()
                .asString()
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/;")
                .doesNotContain("Domain");
        assertThat(secure.cookie("__Host-timeline-csrf")).isNotEmpty();
        assertThat(secure.get("/rooms/1").body()).isEqualTo("room of owner");
        assertThat(secure.get("/").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    @Test
    void changesTheSessionThatWasThereBefore() {
        browser.signIn("owner", "correct horse");
        String before = browser.cookie(SESSION);
        browser.get("/");
        browser.submit("/sign-in", Map.of("username", "owner", "password", "correct horse"));

        assertThat(browser.cookie(SESSION)).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get("/rooms/1").statusCode()).isEqualTo(200);
        Browser other = new Browser(port).withCookie(SESSION, before);
        assertThat(other.get("/rooms/1").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"owner, wrong horse", "nobody, correct horse", "'', ''", "<i>, correct horse"})
    void showsTheFormAgainWhenTheyDoNotBelongTogether(String username, String password) {
        browser.get("/sign-in?then=/rooms/1");
        HttpResponse<String> refused =
                browser.submit("/sign-in?then=/rooms/1", Map.of("username", username, "password", password));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("do not belong together", "aria-invalid=\"true\"", "action=\"/sign-in?then=/rooms/1\"")
                .contains("value=\"" + username.replace("<", "&lt;").replace(">", "&gt;") + "\"")
                .contains("href=\"/sign-in?then=/rooms/1&amp;lang=ko\"");
        assertThat(browser.cookie(SESSION)).isEmpty();
    }

    @Test
    void pausesWhoGuessesTooOften() {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(browser.signIn("guessed", "wrong" + guess).statusCode()).isEqualTo(422);
        }

        HttpResponse<String> refused = browser.signIn("guessed", "wrong");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("300");
        assertThat(refused.body()).contains("Try again in 5 minutes.");
    }

    @Test
    void endsTheSessionAtSignOut() {
        browser.signIn("owner", "correct horse");
        String session = browser.cookie(SESSION);
        browser.get("/");

        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/rooms/1").statusCode()).isEqualTo(200);
        assertThat(redirect(browser.submit("/sign-out", Map.of()))).isEqualTo("/sign-in?signed-out");
        assertThat(browser.get("/sign-in?signed-out").body()).contains("You are signed out.");
        browser.withCookie(SESSION, session);
        assertThat(browser.get("/rooms/1").statusCode()).isEqualTo(302);
    }

    @Test
    void endsSessionsOfAnEarlierPassword() {
        browser.signIn("owner", "correct horse");
        assertThat(browser.get("/rooms/1").statusCode()).isEqualTo(200);

        jdbc.sql("update account set password_version = password_version + 1").update();

        assertThat(browser.get("/rooms/1").statusCode()).isEqualTo(302);
    }

    @Test
    void keepsNothingOfTheAccountInASessionButItsIdAndWhatTheBrowserSays() {
        jdbc.sql("delete from spring_session").update();
        browser.signIn("owner", "correct horse");

        assertThat(jdbc.sql("select attribute_name from spring_session_attributes order by 1")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME",
                        "timeline.account",
                        "timeline.agent",
                        "timeline.password-version");
        assertThat(jdbc.sql("select principal_name from spring_session")
                        .query(String.class)
                        .single())
                .isEqualTo(
                        jdbc.sql("select id from account").query(String.class).single());
    }

    @Test
    void takesAFormWithTheTokenOfItsPageAlone() {
        browser.signIn("owner", "correct horse");
        browser.get("/");

        assertThat(browser.submit("/rooms/1", Map.of()).body()).isEqualTo("written by owner");
        assertThat(browser.post("/rooms/1", Map.of()).statusCode()).isEqualTo(403);
        HttpResponse<String> refused = browser.post("/rooms/1", Map.of("_csrf", "wrong"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("The form was too old, or it did not come from this site.");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, none, 403",
        "Origin, http://localhost:{port}, 200",
        "Origin, http://localhost:1, 403",
        "Origin, http://elsewhere.example, 403",
        "Origin, null, 403",
        "Accept, */*, 403"
    })
    void changesThingsThroughTheApiFromOurOwnPagesAlone(String header, String value, int status) {
        browser.signIn("owner", "correct horse");
        assertThat(browser.get("/api/v1/room").body()).isEqualTo("read by owner");

        HttpResponse<String> answer = browser.with(header, value.replace("{port}", Integer.toString(port)))
                .post("/api/v1/room", Map.of());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(status == 200 ? "recorded by owner" : "urn:timeline:problem:other-origin");
    }

    @Test
    void leavesNoRowBehindForStrangers() {
        jdbc.sql("delete from spring_session").update();

        assertThat(browser.get("/rooms/1").statusCode()).isEqualTo(302);
        assertThat(browser.signIn("stranger", "wrong horse").statusCode()).isEqualTo(422);
        assertThat(browser.get("/api/v1/room").statusCode()).isEqualTo(401);
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void letsAPageDoOnlyWhatItNeeds() {
        HttpResponse<String> page = browser.get("/sign-in");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.body())
                .contains("<form")
                .doesNotContain("<style", "style=", "onclick")
                .doesNotContainPattern("<script(?! defer src=\"/[a-z]+\\.js\"></script>)");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Permissions-Policy"))
                .contains("camera=(), microphone=(), geolocation=(), payment=()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/timeline.css", "/favicon.svg", "/browser-zone.js"})
    void servesItsOwnFilesToAnyone(String path) {
        HttpResponse<String> file = browser.get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/index.html", "/rooms/2", "/nothing"})
    void keepsStrangersOutOfPages(String path) {
        assertThat(redirect(browser.get(path))).startsWith("/sign-in?then=%2F");
    }

    @Test
    void saysThatThereIsNothing() {
        browser.signIn("owner", "correct horse");

        HttpResponse<String> nothing = browser.get("/nothing");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("There is nothing here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/prometheus",
                "/actuator/sbom",
                "/actuator/sbom/application",
                "/actuator/env"
            })
    void keepsStrangersOutOfWhatProgramsRead(String path) {
        HttpResponse<String> refused = browser.get(path);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"timeline\"");
    }

    private static String redirect(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String sessionCookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(SESSION + "="))
                .findFirst()
                .orElseThrow();
    }
}
