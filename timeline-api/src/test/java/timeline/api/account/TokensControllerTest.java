package timeline.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import timeline.store.FreshDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@FreshDatabase
@AutoConfigureMockMvc
@SpringBootTest(
        classes = Door.class,
        properties = {
            "timeline.owner.username=지은",
            "timeline.owner.password=말이 많은 까마귀",
            "spring.session.jdbc.initialize-schema=never"
        })
class TokensControllerTest {

    private static final String OWNER = "지은:말이 많은 까마귀";

    private final MockMvcTester http;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Autowired
    TokensControllerTest(MockMvcTester http, JdbcClient jdbc, JsonMapper json) {
        this.http = http;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Test
    void makesATokenThatOpensTheApi() throws Exception {
        MvcTestResult made = create(OWNER, "{\"name\": \" laptop \"}");

        assertThat(made).hasStatus(201).hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        JsonNode body = json.readTree(made.getResponse().getContentAsByteArray());
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("token", "name", "expires");
        assertThat(body.get("name").asString()).isEqualTo("laptop");
        assertThat(body.get("expires").asString()).isEqualTo("2027-03-01T09:00:00Z");
        String token = body.get("token").asString();
        assertThat(http.get().uri("/api/v1/room").header(HttpHeaders.AUTHORIZATION, "bearer " + token))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("read by 지은");
        assertThat(http.post().uri("/api/v1/room").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("written by 지은");
    }

    @ParameterizedTest
    @ValueSource(strings = {"지은:wrong", "nobody:말이 많은 까마귀", "지은:", ":", "no colon"})
    void asksForAPasswordThatIsRight(String credentials) throws Exception {
        MvcTestResult refused = create(credentials, "{\"name\": \"laptop\"}");

        assertUnauthorized(refused, "Basic realm=\"timeline\", charset=\"UTF-8\"");
    }

    @Test
    void asksForAPasswordWhenThereIsNone() throws Exception {
        MvcTestResult refused = http.post()
                .uri("/api/v1/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"laptop\"}")
                .exchange();

        assertUnauthorized(refused, "Basic realm=\"timeline\", charset=\"UTF-8\"");
    }

    @Test
    void makesNoTokenForABearerOfOne() throws Exception {
        String token = token();

        MvcTestResult refused = http.post()
                .uri("/api/v1/tokens")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"laptop\"}")
                .exchange();

        assertUnauthorized(refused, "Basic realm=\"timeline\", charset=\"UTF-8\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"name\": null}",
                "{\"name\": \"  \"}",
                "{\"name\": 7}",
                "{\"name\": {}}",
                "{\"name\": \"a\\u0000b\"}",
                "{\"name\": \"a123456789b123456789c123456789d123456789e123456789"
                        + "f123456789g123456789h123456789i123456789j123456789k\"}"
            })
    void saysWhichNameATokenMayHave(String body) {
        MvcTestResult refused = create(OWNER, body);

        assertThat(refused).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused).bodyJson().extractingPath("$.type").isEqualTo("urn:timeline:problem:invalid-request");
        assertThat(refused).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"laptop\", \"scope\": \"all\"} | invalid-request",
                "{\"name\": \"laptop\", \"name\": \"phone\"} | malformed-json",
                "{\"name\": | malformed-json",
                "[] | invalid-request",
                "'' | malformed-json"
            })
    void refusesABodyThatItDoesNotKnow(String body, String slug) {
        MvcTestResult refused = create(OWNER, body);

        assertThat(refused).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused).bodyJson().extractingPath("$.type").isEqualTo("urn:timeline:problem:" + slug);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/room", "POST, /api/v1/room", "GET, /api/v1/tokens", "GET, /api/v1/nothing"})
    void takesNoPasswordAnywhereElse(HttpMethod method, String path) throws Exception {
        MvcTestResult refused = http.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, basic(OWNER))
                .exchange();

        assertUnauthorized(refused, "Bearer realm=\"timeline\"");
    }

    @Test
    void refusesAnUnknownTokenEvenWhereAnyoneMayCome() throws Exception {
        for (String path : new String[] {"/api/v1/room", "/actuator/health"}) {
            MvcTestResult refused = http.get()
                    .uri(path)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer timeline_unknown")
                    .exchange();

            assertUnauthorized(refused, "Bearer realm=\"timeline\", error=\"invalid_token\"");
        }
    }

    @Test
    void letsAReadingTokenRead() throws Exception {
        String token = token();
        jdbc.sql("update api_token set scope = 'read'").update();

        assertThat(http.get().uri("/api/v1/room").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .hasStatusOk();
        assertThat(http.post().uri("/api/v1/room").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:timeline:problem:read-only-token");
    }

    @Test
    void startsNoSession() throws Exception {
        String token = token();

        assertThat(http.get().uri("/api/v1/room").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .hasStatusOk()
                .doesNotContainHeader(HttpHeaders.SET_COOKIE);
        assertThat(http.get().uri("/api/v1/room")).hasStatus(401).doesNotContainHeader(HttpHeaders.SET_COOKIE);
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void pausesWhoGuessesTooOften() throws Exception {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(create("guessed:wrong" + guess, "{\"name\": \"laptop\"}"))
                    .hasStatus(401);
        }

        MvcTestResult refused = create("guessed:wrong", "{\"name\": \"laptop\"}");
        assertThat(refused).hasStatus(429).hasHeader(HttpHeaders.RETRY_AFTER, "300");
        assertThat(refused).bodyJson().extractingPath("$.type").isEqualTo("urn:timeline:problem:too-many-attempts");
    }

    @Test
    void letsABrowserDoNothingWithAnAnswer() {
        assertThat(http.get().uri("/api/v1/room"))
                .hasHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a\u0000b", "Bearer a\u0007b", "Bearer a\nb", "Bearer a\u007fb", "Bearer a\u0085b"})
    void refusesControlCharactersInAHeader(String header) {
        assertThat(http.get().uri("/api/v1/timelines").header(HttpHeaders.AUTHORIZATION, header))
                .hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a\tb", "Bearer é"})
    void readsAnyOtherHeader(String header) {
        assertThat(http.get().uri("/api/v1/timelines").header(HttpHeaders.AUTHORIZATION, header))
                .hasStatus(401);
    }

    private void assertUnauthorized(MvcTestResult refused, String challenge) throws Exception {
        assertThat(refused)
                .hasStatus(401)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        JsonNode problem = json.readTree(refused.getResponse().getContentAsByteArray());
        assertThat(problem.propertyNames()).containsExactly("type", "title", "status", "detail");
        assertThat(problem.get("type").asString()).isEqualTo("urn:timeline:problem:unauthorized");
        assertThat(problem.get("status").asInt()).isEqualTo(401);
        assertThat(problem.get("detail").asString()).contains("HTTP Basic");
    }

    private String token() throws Exception {
        MvcTestResult made = create(OWNER, "{\"name\": \"laptop\"}");
        assertThat(made).hasStatus(201);
        return json.readTree(made.getResponse().getContentAsByteArray())
                .get("token")
                .asString();
    }

    private MvcTestResult create(String credentials, String body) {
        return http.post()
                .uri("/api/v1/tokens")
                .header(HttpHeaders.AUTHORIZATION, basic(credentials))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
