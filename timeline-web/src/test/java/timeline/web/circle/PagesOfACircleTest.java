package timeline.web.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import timeline.Fixed;
import timeline.api.CirclesMayRead;
import timeline.life.CircleMembers;
import timeline.life.DescribeStoryline;
import timeline.life.DescribeSubject;
import timeline.life.Precondition;
import timeline.life.SetCircles;
import timeline.text.StrictJson;
import timeline.web.LivedYears;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

/** What a colleague walks through of the year 2022, and what its owner sees in their place. */
@PageTest
class PagesOfACircleTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/timelines/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"");
    private static final String[] NEVER = {"백혈병", "투병", "항암", "골수", "재발", "생이별", "정신과", "leuk", "marrow"};

    @Autowired
    Visitors visitors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    private Visitor owner;
    private Visitor colleague;

    @BeforeEach
    void live() {
        owner = visitors.named("pages-owner");
        colleague = visitors.named("pages-colleague");
        if (owner.reads("/years/2022").contains("아침 회의")) {
            return;
        }
        LivedYears.of(owner, 2022);
        owner.records(1990, """
            {"kind": "habit", "when": "2022-02/..", "title": "아침 회의", "details": {"habit": "회의"}, "audience": ["work"]}\
            """);
        describe("me", "나");
        describe("second-child", "둘째");
        thread("family-balance", "일과 집");
        thread("family-illness", "둘째의 투병");
        owner.sends(new SetCircles(
                owner.timeline().id(),
                List.of(new CircleMembers("work", List.of(colleague.reader().account()))),
                Precondition.NONE,
                owner.reader().account()));
    }

    private void describe(String key, String label) {
        owner.sends(new DescribeSubject(
                owner.timeline().id(),
                key,
                StrictJson.MAPPER.createObjectNode().put("label", label),
                Precondition.NONE,
                owner.reader().account()));
    }

    private void thread(String key, String title) {
        owner.sends(new DescribeStoryline(
                owner.timeline().id(),
                key,
                StrictJson.MAPPER.createObjectNode().put("title", title),
                Precondition.NONE,
                owner.reader().account()));
    }

    @Test
    void aMemberComesFromTheFirstPageToAllOfThemByLinksThatWork() {
        assertThat(Visitor.body(colleague.opens("/", "ko"))).contains(owner.at(""), "읽을 수 있게 공유받은 타임라인입니다");

        Map<String, String> pages = walked(colleague, owner.at(""));

        assertThat(pages.keySet())
                .contains(
                        owner.at("/years/2022"),
                        owner.at("/years/2022/retrospective"),
                        owner.at("/years/2022/retrospective/document"),
                        owner.at("/people"),
                        owner.at("/people/me"),
                        owner.at("/storylines"),
                        owner.at("/storylines/family-balance"),
                        owner.at("/storylines/family-balance/meanwhile"),
                        owner.at("/entries/" + Fixed.entry(1990) + "/meanwhile"),
                        owner.at("/lookback"),
                        owner.at("/lookback/firsts"),
                        owner.at("/lookback/streaks"));
        assertThat(pages.keySet()).noneMatch(path -> path.contains("/views") || path.contains("/new"));
        assertThat(pages).allSatisfy((path, page) -> {
            assertThat(page).doesNotContain(NEVER);
            assertThat(FORM.matcher(page).results().map(form -> form.group(1))).allMatch("/sign-out"::equals);
        });
        assertThat(pages.get(owner.at("/years/2022"))).contains("읽을 수 있게 공유받은 타임라인입니다: 직장.", "근무시간을 10~17시로 변경");
    }

    @Test
    void theOwnerKeepsTheEyesOfACircleOnEveryLinkAndForm() {
        Map<String, String> pages = walked(owner, owner.at("?as=work"));

        assertThat(pages).hasSizeGreaterThan(12);
        assertThat(pages.keySet()).allMatch(path -> path.matches(".*[?&](amp;)?as=work(&.*)?"));
        assertThat(pages).allSatisfy((path, page) -> {
            assertThat(page).doesNotContain(NEVER);
            if (page.startsWith("<!doctype html>")) {
                assertThat(page).contains("다음 사람들에게 보이는 모습입니다: 직장.", "aria-current=\"true\">직장</a>");
                assertThat(Pattern.compile("<form[^>]*method=\"get\"[^>]*>(<input type=\"hidden\" name=\"as\""
                                        + " value=\"work\"/?>)?")
                                .matcher(page)
                                .results()
                                .map(form -> String.valueOf(form.group(1))))
                        .isNotEmpty()
                        .noneMatch("null"::equals);
            }
        });
    }

    @Test
    void goesBackToItsOwnersEyesByALinkThatSaysNothingOfThem() {
        assertThat(owner.reads("/years/2022?as=work&lane=career"))
                .contains("href=\"" + owner.at("/years/2022?lane=career\""));
    }

    @Test
    void whatIsNotOpenIsNotThere() {
        Visitor stranger = visitors.named("pages-stranger");
        Map<String, String> wrong = new TreeMap<>();
        List<String> asked = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            boolean open = handler.hasMethodAnnotation(CirclesMayRead.class);
            info.getPatternValues().stream()
                    .filter(pattern -> pattern.startsWith("/timelines/{timeline}"))
                    .filter(pattern -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                    .map(pattern -> pattern.replaceFirst("/timelines/\\{timeline}", ""))
                    .map(PagesOfACircleTest::filled)
                    .forEach(path -> {
                        asked.add(path);
                        expect(stranger, path, 404, wrong);
                        if (!open) {
                            expect(colleague, path, 404, wrong);
                        }
                    });
        });

        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}")
                .replace("{year}", "2022")
                .replaceAll("\\{(edition|chapter)}", "1")
                .replaceAll("\\{(key|view|name|subject)}", "me")
                .replaceAll("\\{[^}]*}", "00000001-0000-4000-8000-000000000009");
    }

    private void expect(Visitor visitor, String path, int status, Map<String, String> wrong) {
        int answered =
                visitor.opens(owner.at(path), "ko").getMvcResult().getResponse().getStatus();
        if (answered != status) {
            wrong.put(visitor.reader().username() + " " + path, answered + " instead of " + status);
        }
    }

    /** Every page that links lead to, each of which must be there. */
    private static Map<String, String> walked(Visitor visitor, String from) {
        Map<String, String> pages = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && pages.size() < 120) {
            String path = next.remove();
            if (pages.containsKey(path)) {
                continue;
            }
            MvcTestResult page = visitor.opens(path, "ko");
            assertThat(page).as(path + " of " + pages.keySet()).hasStatusOk();
            pages.put(path, Visitor.body(page));
            links(Visitor.body(page)).forEach(next::add);
        }
        return pages;
    }

    /** Without those to another language, and to other days, which never end. */
    private static Stream<String> links(String page) {
        return LINK.matcher(page.replaceAll("(?s)<nav class=\"languages\".*?</nav>", "")
                        .replaceAll("(?s)<nav aria-label=\"보는 사람\">.*?</nav>", "")
                        .replaceAll("(?s)<a class=\"button quiet\"[^>]*>내 눈으로 돌아가기</a>", ""))
                .results()
                .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.contains("date=") && !link.contains("lane=") && !link.contains("subject="));
    }
}
