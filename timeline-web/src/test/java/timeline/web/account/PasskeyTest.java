package timeline.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.store.FreshDatabase;
import timeline.web.Browser;
import timeline.web.Chromium;
import timeline.web.Door;

/** In a real browser, with an authenticator that is made up: it holds keys and says that their owner is there. */
@FreshDatabase
@SpringBootTest(
        classes = Door.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"timeline.owner.username=owner", "timeline.owner.password=correct horse"})
class PasskeyTest {

    private final String server;
    private final int port;
    private final JdbcClient jdbc;

    @TempDir
    Path profile;

    private ChromeDriver browser;
    private VirtualAuthenticator device;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    PasskeyTest(@LocalServerPort int port, JdbcClient jdbc) {
        this.port = port;
        this.server = "http://localhost:" + port;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void openBrowserWithADevice() {
        jdbc.sql("delete from user_credentials").update();
        jdbc.sql("delete from spring_session").update();
        browser = Chromium.open(profile, "en");
        device = browser.addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true));
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void signsInWithoutAPassword() {
        addPasskey("my phone");
        assertThat(browser.findElement(By.id("passkeys")).getText()).contains("my phone");
        signOut();

        press("form[data-passkey-prove] button");
        until("/");
        assertThat(browser.findElement(By.cssSelector(".who")).getText()).isEqualTo("owner");
        browser.get(server + "/account/audit");
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("passkey", "Passkey added", "my phone");
    }

    @Test
    void signsNobodyInWhoseDeviceDoesNotKnowThem() {
        addPasskey("my phone");
        signOut();
        device.setUserVerified(false);

        press("form[data-passkey-prove] button");

        waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-passkey-fault]")));
        assertThat(browser.getCurrentUrl()).contains("/sign-in");
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void signsInNoLongerOnceItIsRemoved() {
        addPasskey("my phone");
        press("#passkeys ul.rows button");
        waiting().until(ExpectedConditions.urlContains("done=forgotten"));
        signOut();

        press("form[data-passkey-prove] button");

        waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-passkey-fault]")));
        assertThat(browser.getCurrentUrl()).contains("/sign-in");
    }

    @Test
    void provesNothingByNoiseNorTwice() {
        Browser stranger = new Browser(port);
        stranger.get("/sign-in");
        assertThat(stranger.submit("/sign-in/passkey", Map.of()).statusCode()).isEqualTo(422);
        HttpResponse<String> options = stranger.submit("/sign-in/passkey/options", Map.of());
        assertThat(options.body()).contains("\"challenge\"", "\"userVerification\":\"required\"");
        assertThat(stranger.submit("/sign-in/passkey", Map.of("id", "x")).statusCode())
                .isEqualTo(422);
        assertThat(stranger.post("/sign-in/passkey/options", Map.of()).statusCode())
                .isEqualTo(403);
    }

    private void addPasskey(String label) {
        browser.get(server + "/sign-in?then=/account");
        browser.findElement(By.id("username")).sendKeys("owner");
        browser.findElement(By.id("password")).sendKeys("correct horse");
        press("main form button");
        until("/account");
        browser.findElement(By.id("passkey-label")).sendKeys(label);
        press("form[data-passkey-make] button");
        waiting().until(ExpectedConditions.urlContains("done=passkey"));
    }

    private void signOut() {
        press("form.sign-out button");
        waiting().until(ExpectedConditions.urlContains("/sign-in"));
    }

    private void press(String button) {
        waiting()
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector(button)))
                .click();
    }

    private void until(String path) {
        waiting().until(ExpectedConditions.urlToBe(server + path));
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(browser, Duration.ofSeconds(30));
    }
}
