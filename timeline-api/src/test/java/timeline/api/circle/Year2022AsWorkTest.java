package timeline.api.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

/**
 * The year 2022 as work sees it: nothing of the illness is left.
 *
 * <p>{@code year-2022-as-work.json} is what is answered; when it must change, look at every line of it.
 */
@ApiTest
class Year2022AsWorkTest {

    /** What nobody at work may read anywhere. */
    private static final List<String> NEVER = List.of(
            "백혈병",
            "leuk",
            "둘째",
            "second-child",
            "family-illness",
            "항암",
            "chemo",
            "조혈모",
            "transplant",
            "입원",
            "hospital",
            "골수",
            "marrow",
            "재발",
            "relapse",
            "생이별",
            "정신과",
            "psychiatr",
            "treatment",
            "diagnos",
            "symptom",
            "건강",
            "health");

    @Autowired
    People people;

    @Test
    void tellsOfWorkAndOfKindergartenRunsAndOfNothingElse() throws IOException {
        Client owner = people.named("golden-owner");
        String life = owner.newTimeline();
        importYear2022(owner, life);

        Reply year = owner.get(life + "/years/2022?as=work").ok();
        Reply list = owner.get(life + "/entries?as=work&limit=500").ok();
        Reply retrospective =
                owner.get(life + "/years/2022/retrospective?as=work").ok();
        List<Reply> all = List.of(
                year,
                list,
                retrospective,
                owner.get(life + "/years/2022.svg?as=work").ok(),
                owner.get(life + "/years/2022/retrospective?as=work", "Accept", "text/markdown")
                        .ok(),
                owner.get(life + "/years?as=work").ok(),
                owner.get(life + "/storylines?as=work").ok(),
                owner.get(life + "/subjects?as=work").ok(),
                owner.get(life + "/storylines/family-balance?as=work").ok());

        assertThat(all).allSatisfy(reply -> assertThat(said(reply)).doesNotContain(NEVER));
        assertThat(list.text()).contains("근무시간을 10~17시로 변경 (첫째 아이의 등하원)");
        JsonNode said = retrospective.json();
        assertThat(List.of("sections", "keep", "improve", "try", "followUp"))
                .allSatisfy(part -> assertThat(said.path(part).size()).isZero());
        assertThat(said.path("state").asString()).isEqualTo("none");
        owner.get(life + "/storylines/family-illness?as=work").refused(404, "not-found");
        owner.get(life + "/subjects/second-child?as=work").refused(404, "not-found");
        assertThat(year.text().replace(life.substring(life.lastIndexOf('/') + 1), "LIFE"))
                .isEqualTo(golden());
    }

    /** A picture's own style names every lane, whatever is on it. */
    private static String said(Reply reply) {
        return reply.text().replaceAll("(?s)<style>.*?</style>", "").toLowerCase(Locale.ROOT);
    }

    private static String golden() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                Year2022AsWorkTest.class.getResourceAsStream("/timeline/circle/year-2022-as-work.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static void importYear2022(Client owner, String life) throws IOException {
        try (InputStream demo =
                Objects.requireNonNull(Year2022AsWorkTest.class.getResourceAsStream("/timeline/demo/life-2022.json"))) {
            Reply accepted = owner.send(
                    "POST",
                    life + "/imports",
                    BodyPublishers.ofByteArray(demo.readAllBytes()),
                    "Content-Type",
                    "application/vnd.timeline+json");
            owner.get(accepted.header("Location"), "Accept", "text/event-stream")
                    .ok();
            owner.get(accepted.header("Location")).ok();
        }
    }
}
