package timeline.web.year;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import timeline.account.TokenScope;
import timeline.account.Tokens;
import timeline.demo.LifeFixture;
import timeline.text.StrictJson;
import timeline.web.LivedYears;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;
import tools.jackson.databind.JsonNode;

/** The year 2022 as a page, as its list, as its pictures, as a file and as JSON: all of them say the same. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearAgreesTest {

    private static final Pattern DRAWN =
            Pattern.compile("<[ag] [^>]*aria-label=\"([^\"]*)\"[^>]* data-id=\"([^\"]*)\" data-lane=\"([^\"]*)\""
                    + " data-kind=\"([^\"]*)\" data-subject=\"([^\"]*)\"(?: data-storyline=\"([^\"]*)\")?"
                    + " data-start=\"([^\"]*)\" data-end=\"([^\"]*)\"");
    private static final Pattern LISTED = Pattern.compile(
            "<li id=\"entry-([^\"]+)\" class=\"entry (\\w+)\".*?<p class=\"title\"><span>(.*?)</span>(?:<span"
                    + " class=\"times\">×(\\d+)</span>)?",
            Pattern.DOTALL);
    private static final Pattern GROUP = Pattern.compile(
            "<section class=\"month\".*?<h3 id=\"([^\"]+)\">.*?<span"
                    + " class=\"count\">(\\d+)[^<]*</span></h3>(.*?)</ul>\\s*</section>",
            Pattern.DOTALL);

    private final Visitor visitor;
    private final MockMvcTester api;
    private final String token;

    @Autowired
    YearAgreesTest(Visitors visitors, Tokens tokens, MockMvcTester api) {
        this.visitor = visitors.named("year-agrees");
        this.api = api;
        this.token = tokens.issue(visitor.reader().account(), "tests", TokenScope.WRITE)
                .token();
    }

    @BeforeAll
    void live() {
        LivedYears.of(visitor, 2022);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void hasEveryEntryOnceInListAndPictures(String language) {
        List<String> ids =
                items(json(language)).stream().map(item -> text(item, "id")).toList();
        assertThat(ids).hasSize(49).doesNotHaveDuplicates();
        String page = page(language, "");
        assertThat(found(page, LISTED, 1)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(found(wide(page), DRAWN, 2)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(found(tall(page), DRAWN, 2)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(found(file(language), DRAWN, 2)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void saysOfEveryEntryTheSameEverywhere(String language) {
        Map<String, JsonNode> byId =
                items(json(language)).stream().collect(Collectors.toMap(item -> text(item, "id"), Function.identity()));
        String page = page(language, "");
        for (String picture : List.of(wide(page), tall(page), file(language))) {
            DRAWN.matcher(picture).results().forEach(drawn -> {
                JsonNode item = requireNonNull(byId.get(drawn.group(2)));
                String count = item.path("count").asInt() > 1
                        ? " ×" + item.path("count").asInt()
                        : "";
                assertThat(HtmlUtils.htmlUnescape(drawn.group(1))).startsWith(text(item, "title") + count + " · ");
                assertThat(groups(drawn, 4, 5, 6, 7, 8))
                        .containsExactly(
                                text(item, "kind"),
                                text(item, "subject"),
                                text(item, "storyline"),
                                text(item, "start"),
                                text(item, "end"));
            });
        }
        LISTED.matcher(page).results().forEach(listed -> {
            JsonNode item = requireNonNull(byId.get(listed.group(1)));
            assertThat(HtmlUtils.htmlUnescape(listed.group(3))).isEqualTo(text(item, "title"));
            assertThat(listed.group(4) == null ? "1" : listed.group(4))
                    .isEqualTo(item.path("count").asString("1"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ko, 기록 49건 · 있었던 일 55건, 글로 보기 49건, '커리어 21건, 가족 5건, 건강 14건, 생활 9건'",
        "en, 49 entries · 55 things happened, In words: 49 entries, 'Career 21 entries, Family 5 entries, Health 14"
                + " entries, Living 9 entries'"
    })
    void addsUpToWhatIsListed(String language, String header, String heading, String lanes) {
        JsonNode json = json(language);
        String page = page(language, "");
        assertThat(page).contains(header, heading);
        assertThat(json.at("/totals/entries").asInt()).isEqualTo(49);
        assertThat(json.at("/totals/happenings").asInt()).isEqualTo(55).isEqualTo(happenings());
        assertThat(plain(wide(page))).contains(lanes);
        assertThat(plain(file(language))).contains(lanes);
        assertThat(page(language, "/retrospective")).contains(header.replace(" · ", ", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void countsEachLaneAsItListsIt(String language) {
        JsonNode json = json(language);
        String page = page(language, "");
        Map<String, Integer> inJson = new TreeMap<>();
        json.path("lanes")
                .forEach(lane ->
                        inJson.put(text(lane, "lane"), lane.path("items").size()));
        assertThat(inJson).isEqualTo(Map.of("career", 21, "family", 5, "health", 14, "living", 9));
        assertThat(numbers(json.at("/totals/byLane"))).isEqualTo(inJson);
        assertThat(tally(found(page, LISTED, 2))).isEqualTo(inJson);
        assertThat(tally(found(wide(page), DRAWN, 3))).isEqualTo(inJson);
        assertThat(tally(found(tall(page), DRAWN, 3))).isEqualTo(inJson);
        Map<String, Integer> chips = new TreeMap<>();
        Pattern.compile("class=\"chip (\\w+)\"[^>]*><span>[^<]*</span> <span class=\"count\">(\\d+)</span>")
                .matcher(page)
                .results()
                .forEach(chip -> chips.put(chip.group(1), Integer.parseInt(chip.group(2))));
        assertThat(chips).isEqualTo(inJson);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void countsKindsPeopleAndMonthsAsTheyAreListed(String language) {
        JsonNode json = json(language);
        List<JsonNode> items = items(json);
        assertThat(numbers(json.at("/totals/byKind")))
                .isEqualTo(tally(items.stream().map(item -> text(item, "kind")).toList()));
        assertThat(numbers(json.at("/totals/bySubject")))
                .isEqualTo(
                        tally(items.stream().map(item -> text(item, "subject")).toList()));
        List<Integer> byMonth = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> (int) items.stream()
                        .filter(item -> certainlyIn(item, YearMonth.of(2022, month)))
                        .count())
                .toList();
        assertThat(json.at("/totals/byMonth").valueStream().map(JsonNode::asInt))
                .isEqualTo(byMonth);
        assertThat(byMonth).containsExactly(1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void numbersEachPartOfTheListAsLongAsItIs(String language) {
        List<MatchResult> groups = GROUP.matcher(page(language, "")).results().toList();
        assertThat(groups)
                .allSatisfy(group ->
                        assertThat(found(group.group(3), LISTED, 1)).hasSize(Integer.parseInt(group.group(2))));
        assertThat(groups.stream().map(group -> group.group(1) + " " + group.group(2)))
                .containsExactly("earlier 2", "month-1 2", "month-3 17", "this-year 28");
    }

    @ParameterizedTest
    @CsvSource({"career, 21", "family, 5", "health, 14", "living, 9"})
    void agreesWhereOneLaneIsShownToo(String lane, int entries) {
        String page = page("ko", "?lane=" + lane);
        JsonNode json = read("/api/v1" + visitor.at("/years/2022") + "?lane=" + lane, "ko");
        assertThat(json.at("/totals/entries").asInt()).isEqualTo(entries);
        assertThat(found(page, LISTED, 1))
                .hasSize(entries)
                .hasSameElementsAs(found(wide(page), DRAWN, 2))
                .hasSameElementsAs(
                        items(json).stream().map(item -> text(item, "id")).toList());
        assertThat(page).contains("기록 " + entries + "건 · ");
    }

    @Test
    void threadsStorylinesThroughItemsThatAreThere() {
        JsonNode json = json("ko");
        Map<String, List<String>> said = new HashMap<>();
        items(json)
                .forEach(item -> said.computeIfAbsent(text(item, "storyline"), first -> new ArrayList<>())
                        .add(text(item, "id")));
        assertThat(json.path("storylines"))
                .isNotEmpty()
                .allSatisfy(storyline -> assertThat(storyline
                                .path("items")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())
                        .hasSameElementsAs(said.get(text(storyline, "key"))));
    }

    @Test
    void saysHowLongThePartsOfADayAre() {
        assertThat(page("ko", "")).contains("18:00–21:00 (3시간)", "22:00–05:00 (7시간)", "05:00–08:00 (3시간)");
        assertThat(page("en", "")).contains("22:00–05:00 (7 hours)");
    }

    /** Counted from what was sent: a whole and its parts of the same kind tell of the same things. */
    private static int happenings() {
        List<JsonNode> entries = LifeFixture.document(2022)
                .path("entries")
                .valueStream()
                .filter(entry -> !text(entry, "when").startsWith("2023"))
                .filter(entry -> !text(entry, "when").equals("2019~")
                        && !text(entry, "when").equals("2021-12~"))
                .toList();
        Map<String, JsonNode> byId =
                entries.stream().collect(Collectors.toMap(entry -> text(entry, "id"), Function.identity()));
        Map<String, Integer> parts = new HashMap<>();
        entries.stream()
                .filter(entry -> part(entry, byId))
                .forEach(entry -> parts.merge(text(entry, "partOf"), count(entry), Integer::sum));
        return entries.stream()
                .filter(entry -> !part(entry, byId))
                .mapToInt(entry -> Math.max(count(entry), parts.getOrDefault(text(entry, "id"), 0)))
                .sum();
    }

    private static boolean part(JsonNode entry, Map<String, JsonNode> byId) {
        JsonNode whole = byId.get(text(entry, "partOf"));
        return whole != null && text(whole, "kind").equals(text(entry, "kind"));
    }

    private static int count(JsonNode entry) {
        return entry.path("count").asInt(1);
    }

    private static boolean certainlyIn(JsonNode item, YearMonth month) {
        boolean goesOn = item.path("continuesBefore").asBoolean()
                || item.path("continuesAfter").asBoolean()
                || item.path("ongoing").asBoolean()
                || item.path("endUnknown").asBoolean();
        return !goesOn
                && YearMonth.from(LocalDate.parse(text(item, "start"))).equals(month)
                && YearMonth.from(LocalDate.parse(text(item, "end"))).equals(month);
    }

    private JsonNode json(String language) {
        return read("/api/v1" + visitor.at("/years/2022"), language);
    }

    private JsonNode read(String address, String language) {
        return StrictJson.MAPPER.readTree(answer(address, language));
    }

    private String page(String language, String more) {
        return Visitor.body(visitor.opens(visitor.at("/years/2022") + more, language));
    }

    private String file(String language) {
        return answer("/api/v1" + visitor.at("/years/2022.svg"), language);
    }

    private String answer(String address, String language) {
        MvcTestResult answer = api.get()
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .exchange();
        assertThat(answer).hasStatusOk();
        return Visitor.body(answer);
    }

    private static String wide(String page) {
        return page.substring(page.indexOf("class=\"wide\""), page.indexOf("class=\"tall\""));
    }

    private static String tall(String page) {
        return page.substring(page.indexOf("class=\"tall\""), page.indexOf("class=\"list\""));
    }

    private static List<JsonNode> items(JsonNode year) {
        return year.path("lanes")
                .valueStream()
                .flatMap(lane -> lane.path("items").valueStream())
                .toList();
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    private static String plain(String markup) {
        return markup.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private static List<String> groups(MatchResult found, int... groups) {
        return IntStream.of(groups)
                .mapToObj(group -> found.group(group) == null ? "" : found.group(group))
                .toList();
    }

    private static List<String> found(String markup, Pattern pattern, int group) {
        return pattern.matcher(markup)
                .results()
                .map(match -> match.group(group))
                .toList();
    }

    private static Map<String, Integer> tally(List<String> keys) {
        Map<String, Integer> tally = new TreeMap<>();
        keys.forEach(key -> tally.merge(key, 1, Integer::sum));
        return tally;
    }

    private static Map<String, Integer> numbers(JsonNode object) {
        Map<String, Integer> numbers = new TreeMap<>();
        object.properties()
                .forEach(
                        member -> numbers.put(member.getKey(), member.getValue().asInt()));
        return numbers;
    }
}
