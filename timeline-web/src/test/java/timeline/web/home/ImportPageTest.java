package timeline.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import timeline.exchange.ArchiveExport;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

@PageTest
class ImportPageTest {

    private static final String DOCUMENT = """
        {"format": "timeline", "formatVersion": 1, "entries": [
          {"kind": "travel", "when": "2020-08", "title": "바다"},
          {"kind": "no-such-kind", "when": "2020", "title": "무엇"}]}\
        """;

    private final Visitors visitors;
    private final MockMvcTester pages;
    private final ArchiveExport export;

    @Autowired
    ImportPageTest(Visitors visitors, MockMvcTester pages, ArchiveExport export) {
        this.visitors = visitors;
        this.export = export;
        this.pages = pages;
    }

    @Test
    void takesADocumentAndTellsWhatCameOfIt() {
        Visitor visitor = visitors.named("import-good");
        MvcTestResult accepted = upload(visitor, DOCUMENT);
        assertThat(accepted).hasStatus(302);
        String progress = Visitor.redirected(accepted);
        assertThat(progress).startsWith(visitor.at("/imports/"));
        assertThat(finished(visitor, progress))
                .contains(
                        "가져왔습니다", "모두 2건: 새로 기록 1건, 이미 있음 0건, 못 가져옴 1건", "/entries/1/kind", visitor.at("/years/2020"));
        assertThat(Visitor.body(upload(visitor, DOCUMENT))).isEmpty();
    }

    @Test
    void refusesWhatIsNotADocument() {
        Visitor visitor = visitors.named("import-bad");
        MvcTestResult other = upload(visitor, "{\"format\": \"other\"}");
        assertThat(other).hasStatus(422);
        assertThat(Visitor.body(other)).contains("이 형식의 문서가 아닙니다", "/format", "/formatVersion");
        assertThat(upload(visitor, "no JSON")).hasStatus(422);
    }

    @Test
    void takesAnArchiveIntoAnEmptyTimelineAlone() throws Exception {
        Visitor leaving = visitors.named("export-from");
        finished(leaving, Visitor.redirected(upload(leaving, DOCUMENT)));
        assertThat(leaving.reads("/export")).contains("암호화되지 않은 파일입니다", "/api/v1" + leaving.at("/export"));
        byte[] archive = archive(leaving);
        Visitor arriving = visitors.named("export-to");

        String progress = Visitor.redirected(upload(arriving, archive));

        assertThat(finished(arriving, progress)).contains("가져왔습니다", "새로 기록 1건", arriving.at("/years/2020"));
        MvcTestResult again = upload(arriving, archive);
        assertThat(again).hasStatus(409);
        assertThat(Visitor.body(again)).contains("빈 타임라인에만 가져올 수 있습니다");
    }

    @Test
    void showsNobodyElsesImport() {
        Visitor visitor = visitors.named("import-owner");
        String progress = Visitor.redirected(upload(visitor, DOCUMENT));
        assertThat(visitors.named("import-stranger").opens(progress, "ko")).hasStatus(404);
    }

    private byte[] archive(Visitor visitor) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(visitor.timeline(), visitor.reader(), export.begin(visitor.timeline(), visitor.reader()), out);
        return out.toByteArray();
    }

    private MvcTestResult upload(Visitor visitor, String document) {
        return upload(visitor, document.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult upload(Visitor visitor, byte[] document) {
        return pages.post()
                .multipart()
                .uri(visitor.at("/imports"))
                .file(new MockMultipartFile("document", "life", "application/octet-stream", document))
                .header("Accept-Language", "ko")
                .with(authentication(visitor.who()))
                .with(csrf())
                .exchange();
    }

    /** The page as a browser would come to see it, which asks again while the import runs. */
    private static String finished(Visitor visitor, String address) {
        for (int asked = 0; asked < 200; asked++) {
            String page = Visitor.body(visitor.opens(address, "ko"));
            if (!page.contains("http-equiv=\"refresh\"")) {
                return page;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("the import does not end");
    }
}
