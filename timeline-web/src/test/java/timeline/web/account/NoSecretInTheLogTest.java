package timeline.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import timeline.account.Accounts;
import timeline.account.NewAccount;
import timeline.store.FreshDatabase;
import timeline.web.Browser;
import timeline.web.Door;

/** Whoever reads the log, and be it at DEBUG, learns nothing that lets them in. */
@FreshDatabase
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = Door.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "timeline.owner.username=owner",
            "timeline.owner.password=canary of the owner",
            "logging.level.root=debug",
            "logging.level.timeline=trace",
            "logging.level.jdk.httpclient=off"
        })
class NoSecretInTheLogTest {

    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]+)</code>");

    private final int port;
    private final Accounts accounts;

    @Autowired
    NoSecretInTheLogTest(@LocalServerPort int port, Accounts accounts) {
        this.port = port;
        this.accounts = accounts;
    }

    @Test
    void keepsPasswordsTokensAndSessionsToItself(CapturedOutput log) {
        accounts.create(new NewAccount("guest", "canary of the guest", "Asia/Seoul", "ko"));
        Browser browser = new Browser(port);
        browser.signIn("guest", "canary that is wrong");
        browser.signIn("guest", "canary of the guest");
        String session = browser.cookie("timeline-session");
        browser.get("/account");
        String onPage = secret(
                browser.submit("/account/tokens", Map.of("name", "laptop")).body());
        browser.submit(
                "/account/password",
                Map.of("current", "canary of the guest", "password", "canary to be", "repeated", "canary to be"));
        Browser program = new Browser(port).with("Authorization", basic("guest:canary to be"));
        program.with("Content-Type", "application/json");
        program.get("/api/v1/room");
        Browser bearer = new Browser(port).with("Authorization", "Bearer " + onPage);
        bearer.get("/api/v1/room");

        assertThat(log.getOut()).contains("DEBUG", "guest");
        assertThat(log.getAll())
                .doesNotContain("canary")
                .doesNotContain(List.of(
                        onPage,
                        session,
                        new String(Base64.getDecoder().decode(session), StandardCharsets.UTF_8),
                        basic("guest:canary to be").substring(6)));
    }

    private static String secret(String page) {
        Matcher found = SECRET.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static String basic(String both) {
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
