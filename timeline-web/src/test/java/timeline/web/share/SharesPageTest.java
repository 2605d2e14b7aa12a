package timeline.web.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

@PageTest
class SharesPageTest {

    private static final Pattern LINK = Pattern.compile("/s/timeline_[A-Za-z0-9_-]{43}");

    @Autowired
    Visitors visitors;

    @Autowired
    MockMvcTester pages;

    private MvcTestResult open(String address) {
        return pages.get()
                .uri(URI.create(address))
                .header("Accept-Language", "ko")
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String link(MvcTestResult made) {
        assertThat(made).hasStatus(201);
        Matcher found = LINK.matcher(body(made));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void showsAStrangerWhatTheCircleSeesAsIfTheRestWereNotThere() {
        Visitor owner = visitors.named("sharer");
        owner.records(7001, """
            {"kind": "reflection", "when": "2022-04", "title": "함께 본 벚꽃", "audience": ["family"]}\
            """);
        String link =
                link(owner.submits("/shares", "name", "외할머니", "circle", "family", "years", "2021-2022", "days", "30"));
        String before = body(open(link + "/2022"));
        owner.records(7002, """
            {"kind": "condition-diagnosed", "when": "2022-03-17", "title": "아무에게도 말하지 않은 일", "audience": [],
             "details": {"condition": "x"}}\
            """);

        MvcTestResult shown = open(link + "/2022");

        assertThat(shown).hasStatusOk();
        assertThat(body(shown)).isEqualTo(before).contains("함께 본 벚꽃", link + "/2022.svg", "noindex");
        assertThat(body(open(link))).contains("함께 본 벚꽃");
        assertThat(body(shown))
                .doesNotContain("/timelines/")
                .doesNotContain("sign-out")
                .doesNotContain("href=\"/\"");
        assertThat(shown.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(shown.getResponse().getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(shown.getResponse().getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(open(link + "/2020")).hasStatus(404);
    }

    @Test
    void isMadeOnceListedAndRevoked() {
        Visitor owner = visitors.named("revoker");
        String link = link(owner.submits("/shares", "name", "동료", "circle", "work", "years", "", "days", "0"));
        assertThat(open(link)).hasStatusOk();

        String listed = owner.reads("/shares");
        assertThat(listed).contains("동료", "1번 열어 봄").doesNotContain(link);
        Matcher revoke = Pattern.compile("/shares/[0-9a-f-]{36}/revoke").matcher(listed);
        assertThat(revoke.find()).isTrue();
        assertThat(owner.submits(revoke.group())).hasStatus3xxRedirection();

        assertThat(open(link)).hasStatus(404);
        assertThat(owner.reads("/shares")).contains("폐기됨");
    }

    @Test
    void saysWhatIsWrong() {
        Visitor owner = visitors.named("mistyper");

        assertThat(owner.submits("/shares", "name", "가", "circle", "work", "years", "작년"))
                .hasStatus(422);
        assertThat(body(owner.submits("/shares", "name", "", "circle", "work"))).contains("이름을 1자에서");
        assertThat(body(owner.submits("/shares", "name", "가", "circle", "x"))).contains("모임을 하나");
        assertThat(owner.reads("/shares")).contains("아직 링크가 없습니다");
    }

    @Test
    void isNobodyElses() {
        Visitor owner = visitors.named("sharer-alone");

        assertThat(visitors.named("not-the-sharer").opens(owner.at("/shares"), "ko"))
                .hasStatus(404);
    }
}
