package timeline.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import timeline.history.DetailWords;
import timeline.kind.Kind;
import timeline.kind.Kinds;
import timeline.text.StrictJson;
import timeline.web.Wording;
import tools.jackson.databind.JsonNode;

class DetailFieldsTest {

    private final Map<String, String> faults = new HashMap<>();

    static Stream<Kind> kinds() {
        return Kinds.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void takesEveryDetailThereAndBack(Kind kind) throws Exception {
        JsonNode details = full(kind);
        Typed typed = FormValues.details(details);
        List<DetailField> fields = DetailFields.of(kind, "ko", typed);
        assertThat(reader(typed).read(fields)).isEqualTo(details);
        assertThat(faults).isEmpty();
        assertThat(DetailWords.of(kind.key(), details, Locale.KOREAN)).hasSize(details.size());
    }

    @ParameterizedTest
    @CsvSource({
        "measurement,           details.quantity.value, much,    숫자로 적어 주세요.",
        "team-formed,           details.size,           4.5,     숫자로 적어 주세요(소수점 없이).",
        "working-hours-changed, details.start,          9 a.m.,  09:30처럼 시각을 적어 주세요.",
        "measurement,           details.what,           '',      이 종류의 기록에는 꼭 필요합니다.",
        "certification-earned,  details.expires,        Bloomsday, 알아듣지 못했습니다",
        "certification-earned,  details.expires,        03/04/2025, 여러 가지로 읽힙니다",
        "job-changed,           details.to.name,        '',      이 종류의 기록에는 꼭 필요합니다."
    })
    void tellsWhatItCannotTake(String kind, String field, String text, String fault) throws Exception {
        Kind known = Kinds.find(kind).orElseThrow();
        Typed typed = FormValues.details(full(known)).with(Map.of(field, text, "details.to.role", ""));
        reader(typed).read(DetailFields.of(known, "ko", typed));
        assertThat(faults).containsOnlyKeys(field);
        assertThat(faults.get(field)).contains(fault);
    }

    private DetailReader reader(Typed typed) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        Wording words = new Wording(messages, Locale.KOREAN);
        WhenReader dates =
                new WhenReader(Locale.KOREAN, ZoneId.of("Asia/Seoul"), LocalDate.of(2023, 1, 15), 2022, "2022");
        return new DetailReader(typed, dates, words, faults);
    }

    private static JsonNode full(Kind kind) throws Exception {
        try (InputStream all = Kinds.class.getResourceAsStream("/timeline/kind/full-details.json")) {
            return StrictJson.read(all).path(kind.key());
        }
    }
}
