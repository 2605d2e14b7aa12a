package timeline.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import timeline.web.PageTest;
import timeline.web.Visitors;

@PageTest
class DocsPageTest {

    private final Visitors visitors;
    private final MockMvcTester pages;

    @Autowired
    DocsPageTest(Visitors visitors, MockMvcTester pages) {
        this.visitors = visitors;
        this.pages = pages;
    }

    @Test
    void isClosedToStrangers() {
        assertThat(pages.get().uri("/docs")).hasStatus3xxRedirection();
    }

    @Test
    void showsTheContract() {
        assertThat(visitors.named("docs-en").opens("/docs", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("<code>/api/v1/timelines/{timeline}/entries</code>", "Record an entry", "Idempotency-Key")
                .contains("href=\"#schema-NewEntry\"", "id=\"schema-NewEntry\"");
    }

    @Test
    void speaksKoreanAroundIt() {
        assertThat(visitors.named("docs-ko").opens("/docs", "ko"))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>API 문서</h1>", "<caption>매개변수</caption>");
    }
}
