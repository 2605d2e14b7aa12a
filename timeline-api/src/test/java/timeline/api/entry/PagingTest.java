package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

@ApiTest
class PagingTest {

    private final Client owner;
    private final String life;

    @Autowired
    PagingTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @Test
    void readsFiftyEntriesUnlessAskedForMore() {
        IntStream.range(0, 51).forEach(i -> record("2022"));

        Reply first = owner.get(life + "/entries");

        assertThat(first.items()).hasSize(50);
        Reply last = owner.get(life + "/entries?cursor=" + next(first));
        assertThat(last.items()).hasSize(1);
        assertThat(last.json().path("next").isNull()).isTrue();
        assertThat(last.json().propertyNames()).containsExactlyInAnyOrder("items", "next");
    }

    @Test
    void endsWhereThePageIsJustFull() {
        IntStream.range(0, 4).forEach(i -> record("2022"));

        Reply first = owner.get(life + "/entries?limit=2");
        Reply last = owner.get(life + "/entries?limit=2&cursor=" + next(first));

        assertThat(last.items()).hasSize(2);
        assertThat(last.json().path("next").isNull()).isTrue();
    }

    /** Open starts and ends, equal dates, and entries that come and go between the pages. */
    @Test
    void skipsNothingAndRepeatsNothingWhileEntriesComeAndGo() {
        List<String> there = new ArrayList<>();
        for (String when :
                List.of("../2021", "2020", "2021", "2021/..", "2021/", "2022", "2022", "2022", "[2022-05..]")) {
            there.add(record(when));
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (true) {
            Reply page = owner.get(life + "/entries?limit=2" + cursor).ok();
            page.items().forEach(entry -> read.add(entry.path("id").asString()));
            record("2019");
            record("2022-12");
            if (page.json().path("next").isNull()) {
                break;
            }
            cursor = "&cursor=" + next(page);
            owner.delete(life + "/entries/" + read.getLast(), "If-Match", "*").ok();
            if (read.size() > 100) {
                break;
            }
        }

        assertThat(new HashSet<>(read)).hasSameSizeAs(read);
        assertThat(read).containsAll(there);
    }

    @Test
    void pagesTheHistoryOfAnEntry() {
        String entry = life + "/entries/" + record("2022");
        for (int i = 0; i < 4; i++) {
            owner.patch(entry, "*", "{\"note\": \"" + i + "\"}").ok();
        }

        Reply first = owner.get(entry + "/history?limit=3");
        Reply last = owner.get(entry + "/history?limit=3&cursor=" + next(first));

        assertThat(first.items()).hasSize(3);
        assertThat(last.items()).hasSize(2);
        assertThat(last.json().path("next").isNull()).isTrue();
    }

    @Test
    void pagesSubjects() {
        for (String key : List.of("a", "b", "c")) {
            owner.put(life + "/subjects/" + key, "{\"label\": \"" + key + "\"}").created();
        }

        Reply first = owner.get(life + "/subjects?limit=2");

        assertThat(keys(first)).containsExactly("a", "b");
        assertThat(keys(owner.get(life + "/subjects?limit=2&cursor=" + next(first))))
                .containsExactly("c");
        assertThat(owner.get(life + "/subjects?cursor=nonsense").refusedAt()).containsExactly("/cursor");
        assertThat(owner.get(life + "/subjects?limit=0").refusedAt()).containsExactly("/limit");
    }

    private static List<String> keys(Reply page) {
        return page.items().stream().map(item -> item.path("key").asString()).toList();
    }

    private static String next(Reply page) {
        JsonNode next = page.ok().json().path("next");
        assertThat(next.isString()).as(page::toString).isTrue();
        return next.asString();
    }

    private String record(String when) {
        return owner.post(life + "/entries", "{\"kind\": \"reflection\", \"when\": \"" + when + "\", \"title\": \"가\"}")
                .created()
                .json()
                .path("id")
                .asString();
    }
}
