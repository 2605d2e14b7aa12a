package timeline.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    /** Copied from the contract, in its order. */
    private static final String CONTRACT = """
            offer-received career point
            job-changed career point
            role-changed career point
            job-left career point
            career-phase career interval
            hire-made career point
            team-formed career point
            partnership-formed career point
            work-delivered career point
            practice-established career point
            skill-acquired career point
            patent-registered career point
            publication career point
            talk-given career point
            award-received career point
            education career interval
            certification-earned career point
            birth family point
            child-milestone family point
            marriage family point
            move family point
            bereavement family point
            separation family interval
            care-role-changed family point
            family-support family interval
            symptom-observed health point
            medical-visit health point
            hospital-stay health interval
            medical-test health point
            condition-diagnosed health point
            diagnosis-refined health point
            condition-worsened health interval
            treatment health interval
            condition-relapsed health point
            condition-remitted health point
            condition-resolved health point
            measurement health point
            routine-changed living interval
            working-hours-changed living interval
            habit living interval
            travel living interval
            reflection living point
            decision living point
            milestone living point
            """;

    @Test
    void holdsTheKindsOfTheContractAndNoOthers() {
        assertThat(Kinds.all())
                .extracting(kind -> kind.key() + " " + kind.lane().key() + " "
                        + kind.shape().name().toLowerCase(Locale.ROOT))
                .containsExactlyElementsOf(CONTRACT.lines().toList());
    }

    @Test
    void findsEachKindByItsKey() {
        assertThat(Kinds.all())
                .allSatisfy(kind -> assertThat(Kinds.find(kind.key())).contains(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "job", "Job-Changed", "x-note"})
    void findsNoOtherKind(String key) {
        assertThat(Kinds.find(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "x-note, true",
        "x-2nd-note, true",
        "x-, false",
        "x, false",
        "note, false",
        "X-note, false",
        "x-Note, false",
        "x-no_te, false",
        "x-메모, false",
        "job-changed, false",
        "'', false"
    })
    void tellsKeysOfTheOwnersMaking(String key, boolean custom) {
        assertThat(Kinds.custom(key)).isEqualTo(custom);
    }

    @ParameterizedTest
    @CsvSource({"job-change, job-changed", "Diagnosis-Refined, diagnosis-refined", "habbit, habit", "travels, travel"})
    void guessesTheKindThatWasMeant(String said, String meant) {
        assertThat(Kinds.nearest(said)).contains(meant);
    }

    @Test
    void guessesNothingWhereNothingIsNear() {
        assertThat(Kinds.nearest("promotion-of-the-year")).isEmpty();
    }

    @Test
    void acceptsAnyObjectForAKindOfTheOwnersMaking() {
        var anything = Json.of("{\"any\": [1, {\"thing\": null}]}");
        assertThat(Kinds.read("x-note", anything))
                .isInstanceOfSatisfying(
                        Checked.Accepted.class,
                        accepted -> assertThat(accepted.details())
                                .isInstanceOfSatisfying(
                                        CustomDetails.class,
                                        details -> assertThat(details.members()).isEqualTo(anything)));
    }

    @Test
    void refusesAListForAKindOfTheOwnersMaking() {
        assertThat(Kinds.read("x-note", Json.of("[]")))
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new Problem("", "Write an object here, in braces, not a list.")));
    }

    @Test
    void readsNothingOfAnUnknownKind() {
        assertThatThrownBy(() -> Kinds.read("job-change", Json.of("{}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no kind job-change");
    }
}
