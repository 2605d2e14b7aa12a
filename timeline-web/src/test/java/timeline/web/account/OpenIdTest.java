package timeline.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import timeline.account.Accounts;
import timeline.account.Invitations;
import timeline.account.NewAccount;
import timeline.account.Reader;
import timeline.account.SignIn;
import timeline.store.FreshDatabase;
import timeline.web.Browser;
import timeline.web.Door;

/** Signing in at a provider that the settings name. */
@FreshDatabase
@ImportAutoConfiguration(OAuth2ClientAutoConfiguration.class)
@SpringBootTest(
        classes = Door.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "timeline.owner.username=owner",
            "timeline.owner.password=correct horse",
            "spring.security.oauth2.client.registration.fake.client-id=timeline",
            "spring.security.oauth2.client.registration.fake.client-secret=secret",
            "spring.security.oauth2.client.registration.fake.client-name=Fake",
            "spring.security.oauth2.client.registration.fake.scope=openid"
        })
class OpenIdTest {

    private static final FakeProvider PROVIDER = new FakeProvider();

    private final Accounts accounts;
    private final Invitations invitations;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final int port;
    private final Browser browser;

    @Autowired
    OpenIdTest(@LocalServerPort int port, Accounts accounts, Invitations invitations, SignIn signIn, JdbcClient jdbc) {
        this.port = port;
        this.accounts = accounts;
        this.invitations = invitations;
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.browser = new Browser(port);
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("spring.security.oauth2.client.provider.fake.issuer-uri", PROVIDER::issuer);
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @BeforeEach
    void linkNobody() {
        jdbc.sql("delete from account_identity").update();
    }

    /** Whatever name and address the provider tells: both are those of the owner. */
    @Test
    void letsNobodyInWhomNobodyLinked() {
        assertThat(browser.get("/sign-in").body()).contains("Sign in with Fake");

        assertThat(arrivesAs(browser, "stranger")).isEqualTo("/sign-in?openid=unknown");
        assertThat(browser.get("/sign-in?openid=unknown").body()).contains("Nobody here is linked to that account.");
        assertThat(browser.get("/rooms/1").statusCode()).isEqualTo(302);
    }

    @Test
    void signsInWhomTheyLinkedThemselves() {
        linked(browser, "owner", "correct horse", "somebody");

        Browser elsewhere = new Browser(port);
        assertThat(arrivesAs(elsewhere, "somebody")).isEqualTo("/");
        assertThat(elsewhere.get("/rooms/1").body()).isEqualTo("room of owner");
        assertThat(elsewhere.get("/account").body()).contains(PROVIDER.issuer() + " · somebody");
        assertThat(elsewhere.get("/account/audit").body()).contains("openid fake", "Linked to another sign-in");
    }

    @Test
    void linksAnIdentityToOneAccountAlone() {
        linked(browser, "owner", "correct horse", "taken");
        accounts.create(new NewAccount("second", "another horse", "Asia/Seoul", "ko"));
        Browser second = new Browser(port);
        second.signIn("second", "another horse");
        second.get("/account");
        second.submit("/account/identities/with/fake", Map.of());

        assertThat(arrivesAs(second, "taken")).isEqualTo("/account?done=taken#identities");
        assertThat(second.get("/rooms/1").body()).isEqualTo("room of second");
        assertThat(arrivesAs(new Browser(port), "taken")).isEqualTo("/");
    }

    @Test
    void linksNothingWithoutBeingAskedTo() {
        browser.signIn("owner", "correct horse");

        assertThat(arrivesAs(browser, "unasked")).isEqualTo("/sign-in?openid=unknown");
        assertThat(jdbc.sql("select count(*) from account_identity")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void comesByAnInvitationWithoutAPassword() {
        Reader owner = signIn.with("owner", "correct horse", "192.0.2.1").orElseThrow();
        String join =
                "/join/" + invitations.issue(owner.account(), "for haneul").code();
        browser.get(join);
        assertThat(browser.submit(join + "/with/fake", Map.of("username", "haneul"))
                        .body())
                .contains("href=\"/oauth2/authorization/fake\"");

        assertThat(arrivesAs(browser, "haneul-there")).isEqualTo("/");
        assertThat(browser.get("/rooms/1").body()).isEqualTo("room of haneul");
        assertThat(signIn.with("haneul", "", "192.0.2.1")).isEmpty();
        assertThat(browser.get("/account").body()).doesNotContain("id=\"current\"");
        String issuer = PROVIDER.issuer();
        assertThat(browser.submit("/account/identities/unlink", Map.of("issuer", issuer, "subject", "haneul-there"))
                        .headers()
                        .firstValue("Location"))
                .contains("/account?done=last#identities");
        assertThat(arrivesAs(new Browser(port), "haneul-there")).isEqualTo("/");
        assertThat(new Browser(port).get(join).statusCode()).isEqualTo(404);
    }

    @Test
    void believesNoAnswerToAQuestionThatWasNotAsked() {
        linked(browser, "owner", "correct horse", "replayed");
        Browser thief = new Browser(port);

        assertThat(location(thief.get("/login/oauth2/code/fake?code=x&state=forged")))
                .isEqualTo("/sign-in?openid=failed");
        String asked = location(thief.get("/oauth2/authorization/fake"));
        PROVIDER.vouchFor("replayed", "the nonce of another");
        assertThat(location(thief.get("/login/oauth2/code/fake?code=x&state=" + parameter(asked, "state"))))
                .isEqualTo("/sign-in?openid=failed");
        assertThat(thief.get("/rooms/1").statusCode()).isEqualTo(302);
    }

    private void linked(Browser with, String username, String password, String subject) {
        with.signIn(username, password);
        with.get("/account");
        assertThat(with.submit("/account/identities/with/fake", Map.of()).body())
                .contains("Go to Fake");
        assertThat(arrivesAs(with, subject)).isEqualTo("/account?done=linked#identities");
    }

    /** Where somebody is led who goes to the provider and comes back vouched for. */
    private static String arrivesAs(Browser who, String subject) {
        String asked = location(who.get("/oauth2/authorization/fake"));
        assertThat(asked).startsWith(PROVIDER.issuer() + "/authorize?");
        PROVIDER.vouchFor(subject, parameter(asked, "nonce"));
        return location(who.get("/login/oauth2/code/fake?code=x&state=" + parameter(asked, "state")));
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String parameter(String address, String name) {
        String raw = UriComponentsBuilder.fromUri(URI.create(address))
                .build(true)
                .getQueryParams()
                .getFirst(name);
        return raw == null ? "" : URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }
}
