package timeline.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

/** What an account can do to itself: its tokens and its password. */
@ApiTest
class OwnAccountTest {

    private static final String PASSWORD = "말이 많은 까마귀";

    private final People people;
    private final Client nobody;

    @Autowired
    OwnAccountTest(People people) {
        this.people = people;
        this.nobody = people.nobody();
    }

    @Test
    void listsItsTokensWithoutTheirSecrets() {
        Client owner = people.named("list");
        Reply made = make("list", "{\"name\": \"phone\", \"scope\": \"read\", \"expires\": \"2023-02-01T00:00:00Z\"}");

        String secret = made.created().json().path("token").stringValue();
        JsonNode token = named(owner, "phone");
        assertThat(token.propertyNames()).containsExactly("id", "name", "scope", "created", "expires", "lastUsed");
        assertThat(token.path("scope").stringValue()).isEqualTo("read");
        assertThat(token.path("expires").stringValue()).isEqualTo("2023-02-01T00:00:00Z");
        assertThat(owner.get("/api/v1/tokens").text()).doesNotContain(secret);
    }

    @Test
    void revokesOneAtOnce() {
        Client owner = people.named("revoke");
        String secret = make("revoke", "{\"name\": \"lost\"}")
                .created()
                .json()
                .path("token")
                .stringValue();
        String address = "/api/v1/tokens/" + named(owner, "lost").path("id").stringValue();
        String etag = owner.get(address).ok().etag();

        owner.delete(address).refused(428, "if-match-needed");
        people.named("stranger").delete(address, "If-Match", etag).refused(404, "not-found");
        assertThat(owner.delete(address, "If-Match", etag).status()).isEqualTo(204);

        nobody.get("/api/v1/timelines", "Authorization", "Bearer " + secret).refused(401, "unauthorized");
        owner.get(address).refused(404, "not-found");
        assertThat(owner.get("/api/v1/audit").items().getFirst().path("what").stringValue())
                .isEqualTo("token-revoked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tokens", "/api/v1/invitations", "/api/v1/audit"})
    void opensNothingOfItselfToATokenThatReads(String address) {
        people.named("reading");
        String secret = make("reading", "{\"name\": \"screen\", \"scope\": \"read\"}")
                .created()
                .json()
                .path("token")
                .stringValue();

        nobody.get("/api/v1/timelines", "Authorization", "Bearer " + secret).ok();
        nobody.get(address, "Authorization", "Bearer " + secret).refused(403, "read-only-token");
        nobody.post("/api/v1/timelines", "{}", "Authorization", "Bearer " + secret)
                .refused(403, "read-only-token");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /scope   | {"name": "a", "scope": "all"}
        /scope   | {"name": "a", "scope": null}
        /expires | {"name": "a", "expires": "2023-01-14T20:00:00Z"}
        /expires | {"name": "a", "expires": "2024-01-14T20:00:01Z"}
        /expires | {"name": "a", "expires": "tomorrow"}
        /days    | {"name": "a", "days": 3}
        """)
    void makesNoTokenOf(String pointer, String body) {
        people.named("wrong");

        assertThat(make("wrong", body).refusedAt()).isEqualTo(List.of(pointer));
    }

    @Test
    void changesItsPasswordAndEndsItsTokens() {
        Client owner = people.named("change");
        String basic = basic("change", PASSWORD);

        assertThat(nobody.post("/api/v1/password", "{\"password\": \"short\"}", "Authorization", basic)
                        .refusedAt())
                .containsExactly("/password");
        owner.get("/api/v1/timelines").ok();
        assertThat(nobody.post("/api/v1/password", "{\"password\": \"battery staple\"}", "Authorization", basic)
                        .status())
                .isEqualTo(204);

        owner.get("/api/v1/timelines").refused(401, "unauthorized");
        nobody.post("/api/v1/tokens", "{\"name\": \"a\"}", "Authorization", basic)
                .refused(401, "unauthorized");
        nobody.post("/api/v1/tokens", "{\"name\": \"a\"}", "Authorization", basic("change", "battery staple"))
                .created();
    }

    @Test
    void changesNoPasswordByATokenAlone() {
        Client owner = people.named("token-alone");

        owner.post("/api/v1/password", "{\"password\": \"battery staple\"}").refused(401, "unauthorized");
    }

    private Reply make(String username, String body) {
        return nobody.post("/api/v1/tokens", body, "Authorization", basic(username, PASSWORD));
    }

    private static JsonNode named(Client owner, String name) {
        return owner.get("/api/v1/tokens").items().stream()
                .filter(token -> token.path("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String basic(String username, String password) {
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
