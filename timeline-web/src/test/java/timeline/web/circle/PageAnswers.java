package timeline.web.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.mock.web.MockHttpServletResponse;
import timeline.circle.History;
import timeline.circle.Told;
import timeline.directory.Directory;
import timeline.life.Timeline;
import timeline.share.NewShare;
import timeline.share.Shares;
import timeline.web.Visitor;
import timeline.web.Visitors;

/** What the pages show of a history to a circle: all that it may open, and all that it may not. */
final class PageAnswers {

    private static final Set<String> NOT_COMPARED = Set.of("Set-Cookie", "Date");
    private static final int MOST = Integer.getInteger("timeline.test.requests", 4);
    private static final List<String> CLOSED = List.of(
            "/shares",
            "/views",
            "/views/ages",
            "/imports",
            "/erase",
            "/projections",
            "/lookback/mutes",
            "/people/child/edit",
            "/people/child/erase",
            "/storylines/illness/edit",
            "/years/2022/retrospective/editions/1",
            "/years/2022/retrospective/chapters/0",
            "/years/2022/retrospective/items/new");

    private final Visitors visitors;
    private final Shares shares;
    private final Directory directory;

    PageAnswers(Visitors visitors, Shares shares, Directory directory) {
        this.visitors = visitors;
        this.shares = shares;
        this.directory = directory;
    }

    Map<String, String> of(History history) {
        Map<String, String> answers = new LinkedHashMap<>();
        Random random = new Random(history.seed());
        Visitor owner = visitors.named(history.owner());
        Visitor reader = history.everybody() ? owner : visitors.named(history.member());
        boolean as = false;
        for (List<String> ways : ways(history).values()) {
            List<String> shuffled = new ArrayList<>(ways);
            Collections.shuffle(shuffled, random);
            for (String way : shuffled.subList(0, Math.min(MOST, ways.size()))) {
                as = !as && !history.several();
                String path = of(history, way);
                boolean owners = way.startsWith("/views/");
                ask(
                        owners ? owner : reader,
                        as || owners || history.everybody() ? as(path, history.circle()) : path,
                        random,
                        answers);
            }
        }
        if (!history.everybody()) {
            ask(reader, "/", random, answers);
            closed(history, reader, answers);
        }
        links(history, random, answers);
        return answers;
    }

    private static String of(History history, String way) {
        return "/timelines/" + history.life() + way;
    }

    private static String as(String path, String circle) {
        return path + (path.contains("?") ? "&" : "?") + "as=" + circle;
    }

    private static void ask(Visitor visitor, String path, Random random, Map<String, String> answers) {
        String language = random.nextBoolean() ? "ko" : "en";
        answers.put(
                path + " " + language,
                answer(visitor.opens(path, language).getMvcResult().getResponse()));
    }

    private static void closed(History history, Visitor reader, Map<String, String> answers) {
        List<String> all = new ArrayList<>(CLOSED);
        history.entries()
                .forEach(entry -> List.of("/history", "/edit", "/end", "/retract")
                        .forEach(page -> all.add("/entries/" + entry + page)));
        for (String way : all) {
            MockHttpServletResponse response =
                    reader.opens(of(history, way), "ko").getMvcResult().getResponse();
            assertThat(response.getStatus()).as(way).isEqualTo(404);
            answers.put(way, answer(response));
        }
    }

    /** All behind a link of the circle, whose code is another each time. */
    private void links(History history, Random random, Map<String, String> answers) {
        Visitor owner = visitors.named(history.owner());
        Timeline timeline =
                directory.timeline(history.life(), owner.reader().account()).orElseThrow();
        String code = shares.issue(timeline, new NewShare("proof", history.circle(), List.of(), null))
                .code();
        for (String page : List.of("", "/2021", "/2022", "/2022?lane=health", "/2023", "/2022.svg", "/calendar.ics")) {
            Map<String, String> one = new LinkedHashMap<>();
            ask(owner, "/s/" + code + page, random, one);
            one.forEach((path, answer) -> answers.put(path.replace(code, "{code}"), answer.replace(code, "{code}")));
        }
    }

    private static String answer(MockHttpServletResponse response) {
        String headers = response.getHeaderNames().stream()
                .filter(name -> !NOT_COMPARED.contains(name))
                .sorted()
                .map(name -> name + ": " + response.getHeaders(name))
                .collect(Collectors.joining("\n"));
        String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        return response.getStatus() + "\n" + headers + "\n"
                + body.replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1")
                        .replaceAll("nonce-[A-Za-z0-9+/=_-]+", "nonce-");
    }

    /** Every page that is open to circles, with the ways to ask for it. */
    static Map<String, List<String>> ways(History history) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("", List.of(""));
        List<String> years = new ArrayList<>();
        for (int year = 2021; year <= 2024; year++) {
            for (String query : List.of(
                    "",
                    "?month=" + year + "-03",
                    "?lane=health",
                    "?subject=child",
                    "?knownOn=2022-12-15",
                    "?asOf=2022-11-01",
                    "?lane=career&asOf=2022-11-01&knownOn=2023-01-10")) {
                years.add("/years/" + year + query);
            }
        }
        ways.put("/years/{year}", years);
        for (String page : List.of("/retrospective", "/retrospective/document", "/beside")) {
            ways.put(
                    "/years/{year}" + page,
                    List.of("/years/2021" + page, "/years/2022" + page, "/years/2023" + page, "/years/2024" + page));
        }
        ways.put("/people", List.of("/people"));
        ways.put("/people/{key}", under("/people/", Told.SUBJECTS, ""));
        ways.put("/storylines", List.of("/storylines"));
        ways.put("/storylines/{key}", under("/storylines/", Told.STORYLINES, ""));
        ways.put("/storylines/{key}/meanwhile", under("/storylines/", Told.STORYLINES, "/meanwhile"));
        List<String> ids =
                new ArrayList<>(history.entries().stream().map(String::valueOf).toList());
        ids.add(new UUID(1, 2).toString());
        ways.put("/entries/{entry}/meanwhile", under("/entries/", ids, "/meanwhile"));
        ways.put(
                "/lookback",
                List.of("/lookback", "/lookback?date=2023-03-17", "/lookback?date=2023-01-10", "/lookback?date=x"));
        ways.put("/lookback/firsts", List.of("/lookback/firsts", "/lookback/firsts?lane=health"));
        ways.put("/lookback/streaks", List.of("/lookback/streaks"));
        ways.put("/search", searches());
        List<String> views = new ArrayList<>();
        for (String show : List.of("table", "bars", "calendar", "list", "timeline", "timeline&year=2022")) {
            views.addAll(under("/views/", Told.VIEWS, "?show=" + show));
        }
        ways.put("/views/{view}", views);
        return ways;
    }

    private static List<String> under(String path, List<String> keys, String rest) {
        return keys.stream().map(key -> path + key + rest).toList();
    }

    private static List<String> searches() {
        List<String> searches = new ArrayList<>(List.of(
                "/search",
                "/search?lane=health",
                "/search?kind=treatment",
                "/search?q=face",
                "/search?q=Rust",
                "/search?q=e&lane=career",
                "/search?from=2022&to=2022",
                "/search?from=never"));
        Told.SUBJECTS.forEach(key -> searches.add("/search?subject=" + key));
        Told.STORYLINES.forEach(key -> searches.add("/search?storyline=" + key));
        Told.TAGS.forEach(key -> searches.add("/search?tag=" + key));
        Told.WORDS.forEach(word -> searches.add("/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8)));
        return searches;
    }
}
