package timeline.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.account.Accounts;
import timeline.account.NewAccount;
import timeline.store.FreshDatabase;
import timeline.web.Browser;
import timeline.web.Door;

/** Over HTTP, as sessions and their cookies are the server's own work. */
@FreshDatabase
@SpringBootTest(
        classes = Door.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"timeline.owner.username=owner", "timeline.owner.password=correct horse"})
class AccountPageTest {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]+)</code>");
    private static final Pattern END = Pattern.compile("action=\"(/account/sessions/[0-9a-f]{32}/end)\"");

    private final int port;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Browser browser;

    @Autowired
    AccountPageTest(@LocalServerPort int port, Accounts accounts, JdbcClient jdbc) {
        this.port = port;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.browser = new Browser(port);
    }

    @BeforeEach
    void signOutEverywhere() {
        jdbc.sql("delete from spring_session").update();
        jdbc.sql("delete from invitation").update();
    }

    @Test
    void listsWhereOneIsSignedInAndEndsOneOfThem() {
        Browser other = new Browser(port).with("User-Agent", FIREFOX);
        other.signIn("owner", "correct horse");
        browser.signIn("owner", "correct horse");

        String page = browser.get("/account").body();
        assertThat(page).contains("Firefox, Windows", "this browser").doesNotContain(other.cookie("timeline-session"));
        Matcher end = END.matcher(page);
        assertThat(end.results()).hasSize(1);
        assertThat(redirect(browser.submit(first(END, page), Map.of()))).isEqualTo("/account?done=ended#sessions");

        assertThat(other.get("/rooms/1").statusCode()).isEqualTo(302);
        assertThat(browser.get("/account?done=ended").body())
                .contains("That browser is signed out.")
                .doesNotContain("Firefox");
    }

    @Test
    void endsNobodyElsesSession() {
        accounts.create(new NewAccount("other", "another horse", "Asia/Seoul", "ko"));
        Browser theirs = new Browser(port).with("User-Agent", FIREFOX);
        theirs.signIn("other", "another horse");
        Browser theirSecond = new Browser(port);
        theirSecond.signIn("other", "another horse");
        String end = first(END, theirSecond.get("/account").body());
        browser.signIn("owner", "correct horse");

        browser.get("/account");
        browser.submit(end, Map.of());

        assertThat(theirs.get("/rooms/1").statusCode()).isEqualTo(200);
    }

    @Test
    void changesThePasswordAndStaysSignedInHereAlone() {
        accounts.create(new NewAccount("changing", "correct horse", "Asia/Seoul", "ko"));
        Browser other = new Browser(port);
        other.signIn("changing", "correct horse");
        browser.signIn("changing", "correct horse");
        browser.get("/account");

        HttpResponse<String> changed = browser.submit(
                "/account/password",
                Map.of("current", "correct horse", "password", "battery staple", "repeated", "battery staple"));

        assertThat(redirect(changed)).isEqualTo("/account?done=password");
        assertThat(browser.get("/rooms/1").statusCode()).isEqualTo(200);
        assertThat(other.get("/rooms/1").statusCode()).isEqualTo(302);
        assertThat(new Browser(port).signIn("changing", "correct horse").statusCode())
                .isEqualTo(422);
        assertThat(new Browser(port).signIn("changing", "battery staple").statusCode())
                .isEqualTo(302);
    }

    @Test
    void changesNoPasswordWithoutTheOneBefore() {
        browser.signIn("owner", "correct horse");
        browser.get("/account");

        HttpResponse<String> wrong = browser.submit(
                "/account/password",
                Map.of("current", "wrong horse", "password", "battery staple", "repeated", "battery staple"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not your current password.");
        HttpResponse<String> differs = browser.submit(
                "/account/password",
                Map.of("current", "correct horse", "password", "battery staple", "repeated", "battery stable"));
        assertThat(differs.body()).contains("The two passwords differ.");
        HttpResponse<String> brief = browser.submit(
                "/account/password", Map.of("current", "correct horse", "password", "x", "repeated", "x"));
        assertThat(brief.body()).contains("Choose a password of at least 8 characters.");
        assertThat(new Browser(port).signIn("owner", "correct horse").statusCode())
                .isEqualTo(302);
    }

    @Test
    void makesATokenThatIsShownOnce() {
        browser.signIn("owner", "correct horse");
        browser.get("/account");

        HttpResponse<String> made =
                browser.submit("/account/tokens", Map.of("name", "laptop", "scope", "read", "days", "30"));
        assertThat(made.statusCode()).isEqualTo(201);
        String token = first(SECRET, made.body());
        assertThat(made.headers().firstValue("Cache-Control")).get().asString().contains("no-store");

        assertThat(browser.get("/account").body()).contains("laptop").doesNotContain(token);
        Browser program = new Browser(port).with("Authorization", "Bearer " + token);
        assertThat(program.get("/api/v1/room").body()).isEqualTo("read by owner");
        assertThat(program.post("/api/v1/room", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void invitesSomebodyWhoThenHasAnAccountOfTheirOwn() {
        browser.signIn("owner", "correct horse");
        browser.get("/account");
        String link = first(
                SECRET,
                browser.submit("/account/invitations", Map.of("note", "for haneul"))
                        .body());
        assertThat(link).startsWith("http://localhost:" + port + "/join/timeline_");
        String path = link.substring(link.indexOf("/join/"));

        Browser guest = new Browser(port);
        assertThat(guest.get(path).body()).contains("You are invited");
        Map<String, String> form =
                Map.of("username", "haneul", "password", "another horse", "repeated", "another horse");
        assertThat(guest.submit(
                                path,
                                Map.of("username", "owner", "password", "another horse", "repeated", "another horse"))
                        .body())
                .contains("Somebody has this username already.");
        assertThat(redirect(guest.submit(path, form))).isEqualTo("/");
        assertThat(guest.get("/rooms/1").body()).isEqualTo("room of haneul");

        Browser late = new Browser(port);
        assertThat(late.get(path).statusCode()).isEqualTo(404);
        assertThat(browser.get("/account").body()).contains("Came as haneul");
        assertThat(guest.get("/account").body()).doesNotContain("Invite others");
        assertThat(guest.submit("/account/invitations", Map.of("note", "for another"))
                        .statusCode())
                .isEqualTo(404);
    }

    /** Nobody has said that a proxy stands before this server, so what a request says of one is its own invention. */
    @Test
    void believesNoRequestThatSaysItCameOtherwise() {
        Browser liar = new Browser(port).with("X-Forwarded-Proto", "https").with("X-Forwarded-For", "192.0.2.7");
        for (int guess = 0; guess < 10; guess++) {
            liar.with("X-Forwarded-For", "192.0.2." + guess);
            assertThat(liar.signIn("lied-about", "wrong horse").statusCode()).isEqualTo(422);
        }
        assertThat(liar.with("X-Forwarded-For", "192.0.2.99")
                        .signIn("lied-about", "wrong horse")
                        .statusCode())
                .isEqualTo(429);
        assertThat(liar.cookie("__Host-timeline-csrf")).isEmpty();
    }

    @Test
    void showsWhatWasDone() {
        new Browser(port).signIn("owner", "wrong horse");
        browser.signIn("owner", "correct horse");

        assertThat(browser.get("/account/audit").body()).contains("Signed in", "password", "Sign-in failed");
        browser.with("Accept-Language", "ko");
        assertThat(browser.get("/account/audit").body()).contains("계정 활동", "로그인 실패");
    }

    private static String first(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(page))
                .group(1);
    }

    private static String redirect(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
