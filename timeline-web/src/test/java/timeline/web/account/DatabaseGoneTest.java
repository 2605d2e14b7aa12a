package timeline.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import timeline.store.FreshDatabase;
import timeline.web.Browser;
import timeline.web.Door;

@FreshDatabase
@DirtiesContext
@SpringBootTest(
        classes = Door.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "timeline.owner.username=owner",
            "timeline.owner.password=correct horse",
            "spring.session.jdbc.cleanup-cron=-"
        })
class DatabaseGoneTest {

    private final Browser browser;
    private final Browser program;
    private final HikariDataSource database;

    @Autowired
    DatabaseGoneTest(@LocalServerPort int port, HikariDataSource database) {
        this.browser = new Browser(port);
        this.program = new Browser(port).with("Authorization", "Bearer timeline_any");
        this.database = database;
    }

    @Test
    void asksToTryAgainWhenNobodyCanBeRecognised() {
        browser.signIn("owner", "correct horse");
        assertThat(browser.get("/rooms/1").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/room").statusCode()).isEqualTo(401);

        database.close();

        HttpResponse<String> page = browser.get("/rooms/1");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
        assertThat(page.body()).contains("The store does not answer");
        for (Browser either : new Browser[] {browser, program}) {
            HttpResponse<String> answer = either.get("/api/v1/room");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"type\":\"urn:timeline:problem:store-unavailable\"");
        }
    }
}
