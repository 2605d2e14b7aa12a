package timeline.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import timeline.store.FreshDatabase;
import timeline.web.Door;

/** The page while nobody has used it. */
@FreshDatabase
@AutoConfigureMockMvc
@SpringBootTest(classes = Door.class)
class SetUpPageTest {

    private static final RequestPostProcessor ELSEWHERE = request -> {
        request.setRemoteAddr("192.0.2.1");
        request.setServerName("timeline.example");
        return request;
    };

    private final MockMvcTester http;
    private final JdbcClient jdbc;
    private final SetUpCode code;

    @Autowired
    SetUpPageTest(MockMvcTester http, JdbcClient jdbc, SetUpCode code) {
        this.http = http;
        this.jdbc = jdbc;
        this.code = code;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rooms/1", "/sign-in", "/docs"})
    void isTheFirstPageOfANewStore(String path) {
        assertThat(http.get().uri(path)).hasStatus3xxRedirection().hasRedirectedUrl("/setup");
    }

    @Test
    void showsTheFormOnThisMachine() {
        assertThat(http.get().uri("/setup").header(HttpHeaders.ACCEPT_LANGUAGE, "ko-KR,ko;q=0.9,en;q=0.8"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"ko\">", "타임라인 시작하기", "name=\"_csrf\"", "autocomplete=\"new-password\"");
    }

    @Test
    void asksForTheCodeElsewhere() {
        assertThat(http.get().uri("/setup").with(ELSEWHERE))
                .hasStatus(403)
                .bodyText()
                .contains("Set-up code")
                .doesNotContain("new-password");
        assertThat(http.get().uri("/setup?code=WRONG").with(ELSEWHERE))
                .hasStatus(403)
                .bodyText()
                .contains("That is not the code.");
        assertThat(http.get().uri("/setup?code=" + code).with(ELSEWHERE))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + code + "\"", "new-password");
    }

    @Test
    void makesNoAccountElsewhereWithoutTheCode() {
        assertThat(send("owner", "correct horse", "correct horse").with(ELSEWHERE))
                .hasStatus(403);
        assertThat(send("owner", "correct horse", "correct horse")
                        .param("code", "WRONG")
                        .with(ELSEWHERE))
                .hasStatus(403);
        assertNoAccount();
    }

    @Test
    void makesNoAccountForAFormOfAnotherSite() {
        assertThat(http.post()
                        .uri("/setup")
                        .param("username", "owner")
                        .param("password", "correct horse")
                        .param("repeated", "correct horse"))
                .hasStatus(403);
        assertNoAccount();
    }

    @ParameterizedTest
    @CsvSource({
        "'', correct horse, correct horse, Choose a username.",
        "a b, correct horse, correct horse, A username has at most 64 letters",
        "owner, short, short, Choose a password of at least 8 characters.",
        "owner, correct horse, correct house, The two passwords differ."
    })
    void marksWhatMustBeMended(String username, String password, String repeated, String words) {
        assertThat(send(username, password, repeated))
                .hasStatus(422)
                .bodyText()
                .contains(words, "aria-invalid=\"true\"", "value=\"" + username + "\"")
                .doesNotContain(password + "\"");
        assertNoAccount();
    }

    private MockMvcRequestBuilder send(String username, String password, String repeated) {
        return http.post()
                .uri("/setup")
                .param("username", username)
                .param("password", password)
                .param("repeated", repeated)
                .with(csrf());
    }

    private void assertNoAccount() {
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isZero();
    }
}
