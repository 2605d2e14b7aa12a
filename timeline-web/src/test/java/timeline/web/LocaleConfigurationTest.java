package timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import timeline.store.FreshDatabase;

@FreshDatabase
@SpringBootTest(
        classes = Door.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"timeline.owner.username=owner", "timeline.owner.password=correct horse"})
class LocaleConfigurationTest {

    private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"(\\w+)\"");

    private final Browser browser;

    @Autowired
    LocaleConfigurationTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "'ko-KR,ko;q=0.9,en-US;q=0.8', ko",
        "en-GB, en",
        "'fr-FR,ko;q=0.5', ko",
        "'fr, de', en",
        "*, en",
        "';;;q', en",
        "'', en"
    })
    void speaksTheLanguageOfTheBrowser(String accepted, String language) {
        assertThat(languageOf(browser.with("Accept-Language", accepted).get("/sign-in")))
                .isEqualTo(language);
    }

    @Test
    void remembersTheLanguageThatWasSwitchedTo() {
        browser.with("Accept-Language", "en");

        assertThat(languageOf(browser.get("/sign-in?lang=ko"))).isEqualTo("ko");
        assertThat(languageOf(browser.get("/sign-in"))).isEqualTo("ko");
        assertThat(languageOf(browser.get("/sign-in?lang=en"))).isEqualTo("en");
        assertThat(languageOf(browser.get("/sign-in"))).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"fr, en", "%3Cscript%3E, en", "ko-KP, ko", "'', en"})
    void speaksNoOtherLanguageWhateverIsSent(String sent, String language) {
        assertThat(languageOf(browser.get("/sign-in?lang=" + sent))).isEqualTo(language);
        assertThat(languageOf(browser.withCookie("timeline-language", sent).get("/sign-in")))
                .isEqualTo(language);
    }

    @Test
    void offersThePageInTheOtherLanguage() {
        assertThat(browser.get("/sign-in?then=/rooms/1&lang=en").body())
                .contains("href=\"/sign-in?then=/rooms/1&amp;lang=ko\"", ">한국어<", ">English<");
    }

    @Test
    void hasEveryWordInBothLanguages() throws IOException {
        assertThat(words("/messages_ko.properties").stringPropertyNames())
                .isEqualTo(words("/messages.properties").stringPropertyNames())
                .contains("sign-in.title");
    }

    private static String languageOf(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return LANGUAGE.matcher(page.body()).results().findFirst().orElseThrow().group(1);
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(LocaleConfigurationTest.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }
}
