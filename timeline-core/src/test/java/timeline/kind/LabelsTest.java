package timeline.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import timeline.text.Text;

class LabelsTest {

    static Stream<Text> labels() {
        Stream<Text> kinds = Kinds.all().stream().map(Kind::label);
        Stream<Text> choices = Stream.of(Choice.class.getPermittedSubclasses())
                .flatMap(type -> Stream.of((Choice[]) type.getEnumConstants()))
                .map(Choice::label);
        Stream<Text> members = records()
                .flatMap(type ->
                        RecordForm.of(type).members().stream().map(member -> Labels.member(type, member.name())));
        return Stream.of(kinds, choices, members).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("labels")
    void areInKoreanAndInEnglish(Text label) {
        assertThat(label.byLanguage()).containsOnlyKeys("ko", "en");
        assertThat(label.in("ko")).containsPattern("[가-힣]");
        assertThat(label.in("en")).matches("[A-Za-z ()']+");
    }

    @Test
    void coverEveryChoiceAndMember() {
        assertThat(labels()).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @CsvSource({"job-changed, 이직, Job change", "hire-made, 채용, Hire", "condition-relapsed, 재발, Relapse"})
    void callAKindWhatPeopleCallIt(String key, String korean, String english) {
        Text label = Kinds.find(key).orElseThrow().label();
        assertThat(List.of(label.in("ko"), label.in("en"))).containsExactly(korean, english);
    }

    @Test
    void callAChoiceWhatPeopleCallIt() {
        assertThat(HealthDetails.TreatmentType.CHEMOTHERAPY.label().in("ko")).isEqualTo("항암치료");
    }

    @Test
    void callAMemberByWhatItIsInItsKind() {
        assertThat(Labels.member(LivingDetails.Travel.class, "to").in("ko")).isEqualTo("여행지");
        assertThat(Labels.member(FamilyDetails.CareRoleChanged.class, "to").in("ko"))
                .isEqualTo("이후");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void holdNothingThatNobodyAsksFor(String language) {
        assertThat(ResourceBundle.getBundle("timeline.kind.labels", Locale.of(language))
                        .keySet())
                .isSubsetOf(asked());
    }

    private static List<String> asked() {
        Stream<String> kinds = Kinds.all().stream().map(kind -> "kind." + kind.key());
        Stream<String> choices = Stream.of(Choice.class.getPermittedSubclasses())
                .flatMap(type -> Stream.of((Choice[]) type.getEnumConstants()))
                .map(choice -> "choice." + choice.getClass().getSimpleName() + "." + choice.name());
        Stream<String> members = records()
                .flatMap(type -> RecordForm.of(type).members().stream()
                        .flatMap(member -> Stream.of(
                                "member." + member.name(), "member." + type.getSimpleName() + "." + member.name())));
        return Stream.of(kinds, choices, members).flatMap(all -> all).toList();
    }

    private static Stream<Class<?>> records() {
        Stream<Class<?>> shared = Stream.of(Party.class, Code.class, Quantity.class, Frequency.class, Block.class);
        return Stream.concat(Kinds.all().stream().map(Kind::details), shared).distinct();
    }
}
