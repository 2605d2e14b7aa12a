package timeline.api.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import tools.jackson.databind.JsonNode;

@ApiTest
class InterpretTest {

    private final Client reader;

    @Autowired
    InterpretTest(People people) {
        reader = people.named("지은");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022.03.10         | ko | 2022-03-10
            2022년 3월 10일    | ko | 2022-03-10
            3월 10일           | ko | 2022-03-10
            3월                | ko | 2022-03
            2021년 말          | ko | 2021-12~
            어제               | ko | 2022-06-14
            3월부터 12월까지   | ko | 2022-03/2022-12
            3월 17일부터       | ko | 2022-03-17/..
            Mar 10             | en | 2022-03-10
            March 2022         | en | 2022-03
            yesterday          | en | 2022-06-14
            from March to December | en | 2022-03/2022-12
            since March 17     | en | 2022-03-17/..
            """)
    void readsWhatPeopleType(String text, String locale, String edtf) {
        JsonNode read = reader.post("/api/v1/dates:interpret", """
                        {"text": "%s", "locale": "%s", "zone": "Asia/Seoul", "relativeTo": "2022-06-15"}""".formatted(text, locale))
                .ok()
                .json();

        assertThat(read.path("edtf").asString()).as(read.toString()).isEqualTo(edtf);
        assertThat(read.path("words").asString("")).isNotBlank();
        assertThat(read.path("ambiguous").isBoolean()).isTrue();
    }

    @Test
    void saysWhenItCouldBeReadOtherwise() {
        JsonNode read = reader.post(
                        "/api/v1/dates:interpret", "{\"text\": \"03/10/2022\", \"locale\": \"en\", \"zone\": \"UTC\"}")
                .ok()
                .json();

        assertThat(read.path("ambiguous").booleanValue()).isTrue();
        assertThat(read.path("alternatives").size()).isPositive();
    }

    @Test
    void reckonsFromTodayInTheReadersZone() {
        JsonNode seoul = reader.post("/api/v1/dates:interpret", "{\"text\": \"today\", \"zone\": \"Asia/Seoul\"}")
                .ok()
                .json();
        JsonNode utc = reader.post("/api/v1/dates:interpret", "{\"text\": \"today\"}")
                .ok()
                .json();

        assertThat(seoul.path("edtf").asString()).isEqualTo("2023-01-15");
        assertThat(utc.path("edtf").asString()).isEqualTo("2023-01-14");
    }

    @Test
    void saysThatItDidNotUnderstand() {
        JsonNode read = reader.post("/api/v1/dates:interpret", "{\"text\": \"글쎄요\", \"locale\": \"ko\"}")
                .ok()
                .json();

        assertThat(read.path("edtf").isNull()).isTrue();
        assertThat(read.path("words").asString("")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                | /text
            {"text": 7}                                       | /text
            {"text": null}                                    | /text
            {"text": "today", "zone": "Mars"}                 | /zone
            {"text": "today", "zone": 9}                      | /zone
            {"text": "today", "locale": 9}                    | /locale
            {"text": "today", "locale": "not a language!"}    | /locale
            {"text": "today", "relativeTo": "yesterday"}      | /relativeTo
            {"text": "today", "relativeTo": 2022}             | /relativeTo
            {"text": "today", "today": "2022-01-01"}          | /today
            []                                                | ``
            """)
    void saysWhatIsWrong(String body, String pointer) {
        assertThat(reader.post("/api/v1/dates:interpret", body).refusedAt()).containsExactly(pointer);
    }
}
