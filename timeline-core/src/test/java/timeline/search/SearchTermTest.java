package timeline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermTest {

    @ParameterizedTest
    @CsvSource({
        "진단을, 진단", "진단이, 진단", "진단은, 진단", "진단의, 진단", "진단에서, 진단", "진단으로, 진단", "진단과, 진단", "진단도, 진단",
        "검사를, 검사", "검사가, 검사", "검사로, 검사", "검사와, 검사", "서울로, 서울", "서울을, 서울", "둘째에게, 둘째", "약을, 약",
        "암이, 암", "회사까지, 회사", "Kubernetes를, kubernetes", "m7으로, m7", "병원에서는, 병원",
    })
    void seesPastTheParticleBehindANoun(String typed, String noun) {
        assertThat(SearchTerm.of(typed))
                .singleElement()
                .extracting(term -> term.noun().orElse(""))
                .isEqualTo(noun);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"진단", "가을", "마을", "나이", "아이", "회의", "지도", "평가", "국가", "불만", "을", "이", "A를", "!를", "diagnosis"})
    void takesAWordThatOnlyLooksLikeItWhole(String typed) {
        assertThat(SearchTerm.of(typed))
                .singleElement()
                .extracting(SearchTerm::noun)
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "진단을, 백혈병 진단, true",
        "진단을, 진단이 나왔다, true",
        "진단을, 진단에서부터, true",
        "진단을, 조기진단을, true",
        "진단을, 진단서, false",
        "진단을, 진단 을, true",
        "고양이, 고양이가, true",
        "고양이, 고양시에서, false",
        "암이, 암에 대해, true",
        "암이, 소아암, false",
        "암이, 소아암이, false",
        "암이, 암센터, false",
        "C++를, c++로 씀, true",
        "C++를, c를 씀, false",
        "100%, 100% 확실, true",
        "a.c, abc, false",
        "ΣΑΣ, σας, true",
        "STRASSE, Straße, true",
    })
    void findsANounWithAnyParticleButNotAnotherNoun(String typed, String said, boolean found) {
        SearchTerm term = SearchTerm.of(typed).getFirst();

        assertThat(Pattern.compile(term.pattern()).matcher(Folding.of(said)).find())
                .isEqualTo(found);
    }

    @Test
    void isEachOfTheWordsThatWereTyped() {
        assertThat(SearchTerm.of("  백혈병\t진단\u3000백혈병 "))
                .extracting(SearchTerm::folded)
                .containsExactly("백혈병", "진단");
        assertThat(SearchTerm.of(" \u3000")).isEqualTo(List.of());
    }

    @Test
    void isMarkedWhereItIsFound() {
        Marks marks = new Marks(SearchTerm.of("진단을 KUBERNETES"));

        assertThat(marks.in("Kubernetes에서 진단이 나옴").stream()
                        .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining()))
                .isEqualTo("[Kubernetes]에서 [진단이] 나옴");
        assertThat(new Marks(List.of()).in("그대로")).containsExactly(new Marks.Piece("그대로", false));
    }

    @Test
    void isShownWithWhatStandsAroundItInALongText() {
        String shown = new Marks(SearchTerm.of("진단"))
                .around("가".repeat(500) + "진단" + "나".repeat(500)).stream()
                        .map(Marks.Piece::text)
                        .collect(Collectors.joining());

        assertThat(shown)
                .startsWith("…" + "가".repeat(30) + "진단나")
                .endsWith("나…")
                .hasSize(162);
    }
}
