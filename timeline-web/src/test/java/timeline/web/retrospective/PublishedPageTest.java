package timeline.web.retrospective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import timeline.entry.EntryId;
import timeline.entry.RetractEntry;
import timeline.life.Precondition;
import timeline.web.LivedYears;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

/** Publishes a year, and takes it out and in as a document. */
@PageTest
class PublishedPageTest {

    private static final EntryId SETUP = new EntryId(UUID.fromString("91e9519a-e54c-5aef-8902-a8ece3c974f1"));
    private static final EntryId DELIVERED = new EntryId(UUID.fromString("c5c499ed-09e5-5651-b7f8-728c9456d6bc"));

    private final Visitors visitors;
    private final MockMvcTester pages;

    @Autowired
    PublishedPageTest(Visitors visitors, MockMvcTester pages) {
        this.visitors = visitors;
        this.pages = pages;
    }

    @Test
    void freezesAnEditionAndSaysWhatIsOtherToday() {
        Visitor visitor = visitors.named("retro-publishing");
        LivedYears.of(visitor, 2022);
        String year = "/years/2022/retrospective";
        String version = version(visitor.reads(year));
        assertThat(Visitor.redirected(visitor.submits(year + "/publish", "version", version)))
                .contains("done=published#editions");
        assertThat(visitor.reads(year)).contains("1판 발행", "지금도 똑같이 적혀 있습니다.", "새 판 발행하기");
        assertThat(visitor.reads("/years/2022")).contains("발행함");
        String frozen = visitor.reads(year + "/editions/1");
        byte[] document = document(visitor, year + "/editions/1/document");

        retract(visitor, SETUP);
        retract(visitor, DELIVERED);
        assertThat(visitor.reads(year))
                .containsSubsequence("1판과 지금 다른 점", "기록: 49건 → 47건", "있었던 일: 55건 → 53건")
                .contains("‘커리어’의 기록: 21건 → 20건", "그 뒤에 지움", "기록 47건");
        String later = visitor.reads(year + "/editions/1");
        assertThat(later).contains("기록 49건", "발행한 그대로", "1판과 지금 다른 점");
        assertThat(facts(later)).isEqualTo(facts(frozen));
        assertThat(document(visitor, year + "/editions/1/document")).isEqualTo(document);

        assertThat(Visitor.redirected(visitor.submits(year + "/publish", "version", version)))
                .contains("done=stale");
        String now = version(visitor.reads(year));
        assertThat(Visitor.redirected(visitor.submits(year + "/publish", "version", now)))
                .contains("done=published");
        assertThat(Visitor.redirected(visitor.submits(year + "/publish", "version", version(visitor.reads(year)))))
                .contains("done=unchanged");
        assertThat(visitor.reads(year)).containsSubsequence("2판", "1판", "지금도 똑같이 적혀 있습니다.");
    }

    @Test
    void saysInWordsWhatSomebodyWroteSince() {
        Visitor visitor = visitors.named("retro-rewriting");
        LivedYears.of(visitor, 2022);
        String year = "/years/2022/retrospective";
        visitor.submits(year + "/publish", "version", version(visitor.reads(year)));
        String food = year + "/items/a16fab66-fff2-58f0-b26d-427fd6f47919";
        visitor.submits(year + "/items", "column", "try", "text", "반찬을 만든다.", "step", "save");
        visitor.submits(food + "/edit", "version", item(visitor.reads(food + "/edit")), "text", "배달음식", "step", "save");
        visitor.submits(food + "/move", "to", "keep");
        visitor.submits(
                year + "/chapters/0",
                "version",
                version(visitor.reads(year)),
                "heading",
                "커리어",
                "markdown",
                "썼다",
                "step",
                "save");
        assertThat(visitor.reads(year + "/editions/1"))
                .contains(
                        "고쳐 쓴 글: ‘커리어’",
                        "새로 적은 것: ‘반찬을 만든다.’",
                        "고쳐 적은 것: ‘높은 배달음식 의존성.’ → ‘배달음식’",
                        "‘개선할 것’에서 ‘유지할 것’ 쪽으로 옮긴 것");
        assertThat(Visitor.body(visitor.opens(visitor.at(year + "/editions/1"), "en")))
                .contains("Chapter rewritten: “커리어”", "As it was published on", "Moved from “Improve” to “Keep”");
    }

    @Test
    void takesItsDocumentOutAndInAgainWithoutLoss() {
        Visitor writer = visitors.named("retro-document");
        Visitor copyist = visitors.named("retro-copy");
        LivedYears.of(writer, 2022);
        String year = "/years/2022/retrospective";
        byte[] document = document(writer, year + "/document");
        assertThat(Visitor.redirected(uploads(copyist, year, document, "0"))).contains("done=taken");
        assertThat(upTo(document(copyist, year + "/document"))).isEqualTo(upTo(document));
        assertThat(copyist.reads(year)).contains("<ul class=\"because\"><li><span>명확한 데드라인은");
        assertThat(Visitor.redirected(uploads(copyist, year, document, "0"))).contains("done=stale");
        String version = version(copyist.reads(year));
        assertThat(Visitor.redirected(uploads(copyist, year, document, version)))
                .contains("done=taken");
        assertThat(version(copyist.reads(year))).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        words                                | line 1
        # 2021 <!-- timeline:year 2021 -->   | 2021
        ## Keep -                            | line
        """)
    void saysWhatItCannotRead(String document, String words) {
        Visitor visitor = visitors.named("retro-unread");
        MvcTestResult refused = uploads(
                visitor, "/years/2022/retrospective", (document + "\nwords\n").getBytes(StandardCharsets.UTF_8), "0");
        assertThat(refused).hasStatus(422);
        assertThat(Visitor.body(refused)).contains("파일을 읽지 못했습니다.", words, "aria-invalid=\"true\"");
        assertThat(visitor.reads("/years/2022/retrospective")).contains("아직 쓰지 않음");
    }

    private void retract(Visitor visitor, EntryId entry) {
        visitor.sends(new RetractEntry(
                visitor.timeline().id(),
                entry,
                "",
                Precondition.ANY,
                visitor.reader().account()));
    }

    private static String facts(String page) {
        return page.substring(page.indexOf("id=\"facts\""));
    }

    /** The version of the whole, by the form that publishes or takes in. */
    private static String version(String page) {
        return RetrospectivePageTest.matches(page, "name=\"version\" value=\"(\\d+)\"")
                .getFirst();
    }

    private static String item(String page) {
        return version(page);
    }

    private static String upTo(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf("<!-- timeline:facts"));
    }

    private static byte[] document(Visitor visitor, String path) {
        MvcTestResult read = visitor.opens(path);
        assertThat(read).hasStatusOk();
        assertThat(read.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"retrospective-2022");
        return read.getResponse().getContentAsByteArray();
    }

    private MvcTestResult uploads(Visitor visitor, String year, byte[] document, String version) {
        return pages.post()
                .uri(visitor.at(year + "/document"))
                .multipart()
                .file(new MockMultipartFile("document", "2022.md", "text/markdown", document))
                .param("version", version)
                .header("Accept-Language", "ko")
                .with(authentication(visitor.who()))
                .with(csrf())
                .exchange();
    }
}
