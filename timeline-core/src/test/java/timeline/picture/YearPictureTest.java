package timeline.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.picture.Pictures.ids;
import static timeline.picture.Pictures.options;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;

class YearPictureTest {

    private static final String TRANSPLANT = "조혈모세포 이식";
    private static final String RELAPSE = "이식 후 재발";

    @ParameterizedTest
    @CsvSource({
        "ko, 1200, landscape, year",
        "ko, 976, landscape, year",
        "ko, 1200, landscape, march",
        "ko, 360, upright, year",
        "ko, 360, upright, march",
        "en, 1200, landscape, year",
        "en, 976, landscape, year",
        "en, 1200, landscape, march",
        "en, 700, landscape, year",
        "en, 360, upright, year",
        "en, 320, upright, march"
    })
    void letsNoWordsTouchOtherWordsOrMarks(String language, int width, String shape, String window) {
        PictureOptions options = options(language, shape, window).wide(width);
        assertThat(Overlaps.of(YearPicture.draw(YearFixture.life(language), options)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ko, landscape", "ko, upright", "en, landscape", "en, upright"})
    void showsEachOfTheFortyNineOnce(String language, String shape) {
        YearTimeline life = YearFixture.life(language);
        List<String> drawn = ids(YearPicture.svg(life, options(language, shape, "year")));
        assertThat(drawn).hasSize(49).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(idsOf(life));
    }

    @ParameterizedTest
    @ValueSource(strings = {"landscape", "upright"})
    void opensAMonthWithAllThatMayLieInIt(String shape) {
        YearTimeline life = YearFixture.life("ko");
        List<String> inMarch = life.lanes().stream()
                .flatMap(lane -> lane.items().stream())
                .filter(item -> !item.wholeYear())
                .filter(item -> item.end().isAfter(LocalDate.of(2022, 2, 28)))
                .filter(item -> item.start().isBefore(LocalDate.of(2022, 4, 1)))
                .map(item -> item.id().toString())
                .toList();
        String svg = YearPicture.svg(life, options("ko", shape, "march"));
        assertThat(ids(svg)).hasSize(18).containsExactlyInAnyOrderElementsOf(inMarch);
        assertThat(svg).contains("2022년 3월", "건은 이 해의 일로만 알려짐");
    }

    @Test
    void drawsTheSameBytesForTheSameYear() {
        PictureOptions options = PictureOptions.file("ko").on(LocalDate.of(2022, 11, 22));
        assertThat(YearPicture.svg(YearFixture.life("ko"), options))
                .isEqualTo(YearPicture.svg(YearFixture.life("ko"), options));
    }

    @Test
    void saysHowMuchThereWasAndWhatMattered() {
        assertThat(YearPicture.svg(YearFixture.life("ko"), PictureOptions.file("ko")))
                .contains(">49건 · 3월 17일 백혈병 진단 · 이식 후 재발 · 1월 26일 새 직장 · 채용 4명 · 특허 2건<");
        assertThat(YearPicture.svg(YearFixture.life("en"), PictureOptions.file("en")))
                .contains(">49 entries · 17 Mar Diagnosis of leukaemia · Relapse after the transplant"
                        + " · 26 Jan new job · 4 hires · 2 patents<");
    }

    @Test
    void standsTheTransplantLeftOfTheRelapseOnOneRow() {
        YearPicture.Drawing drawing = YearPicture.draw(YearFixture.life("ko"), PictureOptions.file("ko"));
        Box transplant = mark(drawing, TRANSPLANT);
        Box relapse = mark(drawing, RELAPSE);
        assertThat(transplant.right()).isLessThan(relapse.left());
        assertThat(transplant.top()).isEqualTo(relapse.top());
    }

    @Test
    void standsARefinementBesideWhatItRefines() {
        YearPicture.Drawing drawing = YearPicture.draw(YearFixture.life("ko"), PictureOptions.file("ko"));
        Box diagnosis = mark(drawing, "백혈병 진단");
        Box refined = mark(drawing, "급성 골수성 백혈병(AML) M7로 확정");
        assertThat(diagnosis.right()).isLessThan(refined.left());
        assertThat(diagnosis.top()).isEqualTo(refined.top());
    }

    @Test
    void standsPartsBeneathTheirWhole() {
        YearTimeline life = YearFixture.life("ko");
        YearPicture.Drawing drawing = YearPicture.draw(life, PictureOptions.file("ko"));
        YearItem whole = item("백혈병 치료 과정 (3월~12월)");
        double top = top(drawing, whole);
        List<Double> parts = life.lanes().stream()
                .flatMap(lane -> lane.items().stream())
                .filter(item -> item.partOf().filter(whole.id()::equals).isPresent())
                .map(item -> top(drawing, item))
                .toList();
        assertThat(parts).hasSize(11).allSatisfy(part -> assertThat(part).isGreaterThan(top));
    }

    @Test
    void namesEachMarkInAFullSentence() {
        assertThat(YearPicture.svg(YearFixture.life("ko"), PictureOptions.file("ko")))
                .contains(
                        "aria-label=\"백혈병 진단 · 2022년 3월 17일 · condition-diagnosed · 둘째 · 둘째의 투병\"",
                        "aria-label=\"조혈모세포 이식 · 2022년 3월에서 2022년 12월 사이 어느 날 · treatment · 둘째 · 둘째의 투병\"",
                        "aria-label=\"새로운 환경에서 새로운 직무로 업무 시작 · 2022년 1월 26일부터 계속 · job-changed · 이직\"",
                        "aria-label=\"입원 · 2022년 3월 10일 무렵부터, 끝은 모름 · hospital-stay · 둘째 · 둘째의 투병\"",
                        "aria-label=\"시장을 설득하기 위한 3년 · 2022년 이전부터 2022년 1월까지 · career-phase · 이직\"",
                        "aria-label=\"엔지니어 3인 채용 ×3 · 2022년 · hire-made · 머신러닝 팀 · 조직 체계\"",
                        "aria-label=\"야근보다 조근 · 2022년부터 계속 · habit · 나의 건강과 습관\"",
                        "aria-label=\"주어진 생활에 충실하는 것이 최선임을 받아들임 · 2022년 무렵 · reflection · 둘째의 투병\"");
    }

    @Test
    void drawsALineForTodayOnlyInItsYear() {
        YearTimeline life = YearFixture.life("ko");
        PictureOptions file = PictureOptions.page("ko");
        assertThat(YearPicture.svg(life, file.on(LocalDate.of(2022, 6, 1)))).contains("class=\"today\"");
        assertThat(YearPicture.svg(life, file.on(LocalDate.of(2023, 6, 1)))).doesNotContain("class=\"today\"");
    }

    private static YearItem item(String title) {
        return YearFixture.life("ko").lanes().stream()
                .flatMap(lane -> lane.items().stream())
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Box mark(YearPicture.Drawing drawing, String title) {
        String id = item(title).id().toString();
        return drawing.claims().stream()
                .filter(claim ->
                        claim.taken() == Svg.Taken.MARK && claim.owner().equals(id))
                .map(Svg.Claim::box)
                .findFirst()
                .orElseThrow();
    }

    private static double top(YearPicture.Drawing drawing, YearItem item) {
        return drawing.claims().stream()
                .filter(claim -> claim.taken() == Svg.Taken.LABEL
                        && claim.owner().equals(item.id().toString()))
                .mapToDouble(claim -> claim.box().top())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> idsOf(YearTimeline life) {
        return life.lanes().stream()
                .flatMap(lane -> lane.items().stream())
                .map(item -> item.id().toString())
                .toList();
    }
}
