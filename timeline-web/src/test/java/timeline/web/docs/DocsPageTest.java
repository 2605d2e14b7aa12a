package timeline.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import timeline.web.PageTest;

@PageTest
class DocsPageTest {

    private final MockMvcTester pages;

    @Autowired
    DocsPageTest(MockMvcTester pages) {
        this.pages = pages;
    }

    @Test
    void showsTheContractToAnybody() {
        assertThat(pages.get().uri("/docs").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("<code>/api/v1/timelines/{timeline}/entries</code>", "Record an entry", "Idempotency-Key")
                .contains("href=\"#schema-NewEntry\"", "id=\"schema-NewEntry\"");
    }

    @Test
    void speaksKoreanAroundIt() {
        assertThat(pages.get().uri("/docs").header("Accept-Language", "ko"))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>API 문서</h1>");
    }
}
