package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;

/** Finds entries by the words that a person would look for. */
@ApiTest
class SearchingTest {

    private final Client owner;
    private final String life;

    @Autowired
    SearchingTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        진단          | 진단을 받음 / 조기 진단 / 진단이 나옴
        진단을         | 진단을 받음 / 조기 진단 / 진단이 나옴
        진단은         | 진단을 받음 / 조기 진단 / 진단이 나옴
        진단 조기       | 조기 진단
        kubernetes   | 배포
        KUBERNETES를 | 배포
        큰병원         | 진단을 받음
        배포 진단       | ``
        """)
    void seesPastParticlesAndIntoDetailsAndTags(String words, String titles) {
        record("2022-01", "진단을 받음", ", \"tags\": [\"큰병원\"]");
        record("2022-02", "조기 진단", "");
        record("2022-03", "진단이 나옴", "");
        owner.post(
                        life + "/entries",
                        "{\"kind\": \"work-delivered\", \"when\": \"2022-04\", \"title\": \"배포\","
                                + " \"details\": {\"technologies\": [\"Kubernetes\", \"Slurm\"]}}")
                .created();

        assertThat(found(words)).isEqualTo(titles.equals("``") ? List.of() : List.of(titles.split(" / ")));
        assertThat(found(Normalizer.normalize(words, Normalizer.Form.NFD))).isEqualTo(found(words));
    }

    @Test
    void findsWhatACorrectionSaysAndNoLongerWhatItReplaced() {
        Reply recorded = record("2022", "처음 말", "");
        owner.patch(recorded.header("Location"), recorded.etag(), "{\"title\": \"다음 말\"}")
                .ok();

        assertThat(found("처음")).isEmpty();
        assertThat(found("다음")).containsExactly("다음 말");
        assertThat(owner.get(life + "/entries?q=" + encoded("처음") + "&asOf="
                                + recorded.json().path("recordedAt").asString())
                        .items())
                .hasSize(1);
    }

    @Test
    void pagesWhatIsFoundWithoutSkippingOrRepeatingWhileEntriesChange() {
        List<Reply> there = IntStream.rangeClosed(1, 9)
                .mapToObj(n -> record("2022-0" + n, "진단 " + n, ""))
                .toList();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 3; page++) {
            Reply reply = owner.get(life + "/entries?limit=3&q=" + encoded("진단을") + cursor);
            reply.items().forEach(entry -> seen.add(entry.path("title").asString()));
            cursor = "&cursor=" + reply.json().path("next").asString("");
            record("2022-0" + (page + 1), "뒤늦은 진단", "");
            owner.patch(there.get(page).header("Location"), "*", "{\"note\": \"고침\"}")
                    .ok();
            owner.delete(there.get(3 * page).header("Location"), "If-Match", "*")
                    .ok();
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactly("진단 1", "진단 2", "진단 3", "진단 4", "진단 5", "진단 6", "진단 7", "진단 8", "진단 9");
    }

    private Reply record(String when, String title, String more) {
        return owner.post(
                        life + "/entries",
                        "{\"kind\": \"reflection\", \"when\": \"" + when + "\", \"title\": \"" + title + "\"" + more
                                + "}")
                .created();
    }

    private List<String> found(String words) {
        return owner.get(life + "/entries?q=" + encoded(words)).items().stream()
                .map(entry -> entry.path("title").asString())
                .toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
