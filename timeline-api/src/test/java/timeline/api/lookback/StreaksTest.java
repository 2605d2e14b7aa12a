package timeline.api.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

@ApiTest
class StreaksTest {

    private final Client owner;
    private final String life;

    @Autowired
    StreaksTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    private String record(String entry) {
        return owner.post(life + "/entries", entry).created().json().path("id").asString();
    }

    private JsonNode habit(String... dates) {
        for (String when : dates) {
            record("{\"kind\": \"habit\", \"when\": \"" + when
                    + "\", \"title\": \"아침 운동\", \"details\": {\"habit\": \"운동\"}}");
        }
        List<JsonNode> habits = owner.get(life + "/streaks").items();
        assertThat(habits).hasSize(1);
        return habits.getFirst();
    }

    /** It is 15 January 2023. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2022-03-01/2022-03-10                        | 10  | 10   | no
        2022-03-01/2022-03-10 2022-03-11/2022-03-20  | 20  | 20   | no
        2022-03-01/2022-03-10 2022-03-05/2022-03-07  | 10  | 10   | no
        2022-03-01/2022-03-10 2022-03-12/2022-03-20  | 10  | 10   | no
        2022-03/2022-05                              | 32  | 92   | no
        2022-01/2022-03 2022-04/2022-06              | 33  | 181  | no
        2023-01-06/..                                | 10  | 10   | yes
        2022-12/..                                   | 16  | 46   | yes
        2023-01-06/                                  | 1   | 10   | perhaps
        2022                                         | 1   | 365  | no
        ../2022-03-10                                | 1   |      | no
        """)
    void countsDaysHonestlyByWhatIsKnown(String dates, int least, Integer most, String current) {
        JsonNode habit = habit(dates.split(" "));

        assertThat(habit.at("/longest/atLeastDays").asInt()).isEqualTo(least);
        assertThat(habit.at("/longest/atMostDays").toString()).isEqualTo(String.valueOf(most));
        assertThat(habit.at("/longest/current").asString()).isEqualTo(current);
        assertThat(habit.path("current").isNull()).isEqualTo(current.equals("no"));
    }

    @Test
    void tellsTheLongestAndTheCurrentApart() {
        JsonNode habit = habit("2022-01-01/2022-03-31", "2023-01-01/..");

        assertThat(habit.path("streaks")).hasSize(2);
        assertThat(habit.at("/longest/start").asString()).isEqualTo("2022-01-01");
        assertThat(habit.at("/longest/atLeastDays").asInt()).isEqualTo(90);
        assertThat(habit.at("/current/start").asString()).isEqualTo("2023-01-01");
        assertThat(habit.at("/current/atLeastDays").asInt()).isEqualTo(15);
        assertThat(habit.path("title").asString()).isEqualTo("아침 운동");
    }

    @Test
    void keepsHabitsOfDifferentPeopleAndOtherKindsApart() {
        record("{\"kind\": \"habit\", \"when\": \"2022\", \"title\": \"운동\", \"details\": {\"habit\": \"운동\"}}");
        record("{\"kind\": \"habit\", \"when\": \"2022\", \"title\": \"운동\", \"subject\": \"spouse\", \"details\":"
                + " {\"habit\": \"운동\"}}");
        record("{\"kind\": \"routine-changed\", \"when\": \"2022-05/..\", \"title\": \"운동\", \"details\":"
                + " {\"blocks\": [{\"start\": \"22:00\", \"end\": \"05:00\"}]}}");
        record("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"운동\"}");

        Reply streaks = owner.get(life + "/streaks");
        assertThat(streaks.items())
                .extracting(habit -> habit.path("kind").asString() + " "
                        + habit.path("subject").asString())
                .containsExactly("routine-changed me", "habit me", "habit spouse");
    }
}
