package timeline.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.life.StartTimeline;
import timeline.store.FreshDatabase;
import timeline.web.Browser;
import timeline.web.Door;

/** The page as it is used once, through a proxy, with the code of the log. */
@FreshDatabase
@SpringBootTest(classes = Door.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FirstSetUpTest {

    private final Browser browser;
    private final Browser other;
    private final JdbcClient jdbc;
    private final SetUpCode code;
    private final List<StartTimeline> started;

    @Autowired
    FirstSetUpTest(@LocalServerPort int port, JdbcClient jdbc, SetUpCode code, List<StartTimeline> started) {
        this.browser = throughProxy(port);
        this.other = throughProxy(port);
        this.jdbc = jdbc;
        this.code = code;
        this.started = started;
    }

    @Test
    void makesTheAccountSignsItInAndCloses() {
        other.get("/setup?code=" + code);
        HttpResponse<String> made = setUp(browser, "지은");

        assertThat(made.statusCode()).isEqualTo(302);
        assertThat(made.headers().firstValue("Location")).contains("/");
        assertThat(browser.get("/rooms/1").body()).isEqualTo("room of 지은");
        assertThat(started)
                .extracting(StartTimeline::name, StartTimeline::zone, StartTimeline::locale)
                .containsExactly(tuple("지은", "Asia/Seoul", "ko"));

        HttpResponse<String> late = setUp(other, "another");
        assertThat(late.headers().firstValue("Location")).contains("/sign-in");
        assertThat(other.get("/setup").headers().firstValue("Location")).contains("/");
        assertThat(other.get("/rooms/1").headers().firstValue("Location")).contains("/sign-in?then=%2Frooms%2F1");
        assertThat(jdbc.sql("select username from account").query(String.class).list())
                .containsExactly("지은");
    }

    private HttpResponse<String> setUp(Browser by, String username) {
        by.get("/setup?code=" + code);
        return by.submit(
                "/setup",
                Map.of(
                        "username", username,
                        "password", "correct horse",
                        "repeated", "correct horse",
                        "zone", "Asia/Seoul",
                        "code", code.toString()));
    }

    private static Browser throughProxy(int port) {
        return new Browser(port).with("X-Forwarded-For", "192.0.2.1").with("Accept-Language", "ko");
    }
}
