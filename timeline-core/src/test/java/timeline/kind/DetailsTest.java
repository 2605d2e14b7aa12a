package timeline.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import timeline.kind.CareerDetails.JobChanged;
import timeline.kind.CareerDetails.Work;
import timeline.kind.CareerDetails.WorkDelivered;
import timeline.kind.HealthDetails.Certainty;
import timeline.kind.HealthDetails.Diagnosis;
import timeline.kind.HealthDetails.Measurement;
import timeline.kind.HealthDetails.MedicalVisit;
import timeline.kind.HealthDetails.Treatment;
import timeline.kind.HealthDetails.TreatmentType;
import timeline.kind.HealthDetails.VisitClass;
import timeline.kind.LivingDetails.RoutineChanged;

class DetailsTest {

    @Test
    void readsAnObjectWithinAnObject() {
        assertThat(accepted("job-changed", "{'to': {'role': '머신러닝'}}"))
                .isEqualTo(new JobChanged(
                        Optional.empty(), new Party(Optional.empty(), Optional.of("머신러닝")), Optional.empty()));
    }

    @Test
    void readsAnAbsentListAsAnEmptyOne() {
        assertThat(accepted("work-delivered", "{'what': 'infrastructure'}"))
                .isEqualTo(new WorkDelivered(Optional.of(Work.INFRASTRUCTURE), List.of(), Optional.empty()));
    }

    @Test
    void readsAMemberThatJavaCannotName() {
        assertThat(accepted("medical-visit", "{'class': 'virtual'}"))
                .isEqualTo(new MedicalVisit(Optional.of(VisitClass.VIRTUAL), Optional.empty(), Optional.empty()));
    }

    @Test
    void readsADiagnosis() {
        String said = "{'condition': 'Leukaemia', 'code': {'system': 'ICD-10', 'code': 'C95.9'},"
                + " 'certainty': 'confirmed'}";
        Code code = new Code(Optional.of("ICD-10"), Optional.of("C95.9"), Optional.empty());
        assertThat(accepted("condition-diagnosed", said))
                .isEqualTo(new Diagnosis(
                        "Leukaemia", Optional.of(code), Optional.of(Certainty.CONFIRMED), Optional.empty()));
    }

    @Test
    void readsACycleOfATreatment() {
        assertThat(accepted("treatment", "{'type': 'stem-cell-transplant', 'cycle': 2, 'of': 5.0}"))
                .isEqualTo(new Treatment(
                        TreatmentType.STEM_CELL_TRANSPLANT, Optional.empty(), Optional.of(2), Optional.of(5)));
    }

    @Test
    void keepsTheDigitsOfAnAmount() {
        Quantity quantity =
                new Quantity(new BigDecimal("74.20"), Optional.of(QuantityComparator.AT_MOST), Optional.of("kg"));
        String said = "{'what': '체중', 'quantity': {'value': 74.2, 'comparator': '<=', 'unit': 'kg'}}";
        assertThat(accepted("measurement", said))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(new Measurement("체중", quantity, Optional.empty()));
    }

    @Test
    void readsABlockThatCrossesMidnight() {
        assertThat(accepted("routine-changed", "{'blocks': [{'start': '22:00', 'end': '05:00'}]}"))
                .isEqualTo(new RoutineChanged(
                        List.of(new Block(LocalTime.of(22, 0), LocalTime.of(5, 0), Optional.empty()))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            job-changed      | {}                                  | /to              | This is missing; add the member "to".
            job-changed      | []                                  | ''               | Write an object here, in braces, not a list.
            job-changed      | {'to': 'Acme'}                      | /to              | Write an object here, in braces, not text.
            job-changed      | {'to': {'name': 7}}                 | /to/name         | Write text here, not a number.
            job-changed      | {'to': {'nam': 'Acme'}}             | /to/nam          | There is no member "nam" here; did you mean "name"? Known: name, role.
            job-left         | {'organisation': 'Acme'}            | /organisation    | There is no member "organisation" here; did you mean "organization"? Known: organization, reason.
            job-left         | {'salary': 1}                       | /salary          | There is no member "salary" here; leave it out, or say it in the note. Known: organization, reason.
            job-left         | {'a/b~c': 1}                        | /a~1b~0c         | There is no member "a/b~c" here; leave it out, or say it in the note. Known: organization, reason.
            job-left         | {'reason': ' '}                     | /reason          | " " is blank; write something, or leave the member out.
            job-left         | {'reason': null}                    | /reason          | Write text here, not null; leave the member out when there is nothing to say.
            offer-received   | {'outcome': 'maybe'}                | /outcome         | "maybe" is not known here; write one of accepted, declined, open.
            offer-received   | {'outcome': true}                   | /outcome         | Write one of accepted, declined, open, not a boolean.
            team-formed      | {'team': 'ML', 'size': -1}          | /size            | Write a whole number from 1 to 2147483647 here.
            team-formed      | {'team': 'ML', 'size': 4.5}         | /size            | Write a whole number from 1 to 2147483647 here.
            team-formed      | {'team': 'ML', 'size': 1e30}        | /size            | Write a whole number from 1 to 2147483647 here.
            team-formed      | {'team': 'ML', 'size': '4'}         | /size            | Write a whole number here, without quotes, not text.
            skill-acquired   | {'technologies': []}                | /technologies    | This list is empty; say at least one.
            skill-acquired   | {'technologies': 'Java'}            | /technologies    | Write a list here, in brackets, not text.
            skill-acquired   | {'technologies': ['Java', 17]}      | /technologies/1  | Write text here, not a number.
            measurement      | {'what': 'w', 'quantity': {}}       | /quantity/value  | This is missing; add the member "value".
            measurement      | {'what': 'w', 'quantity': {'value': '7'}} | /quantity/value | Write a number here, without quotes, not text.
            measurement      | {'what': 'w', 'quantity': {'value': 1e999}} | /quantity/value | This number is too large.
            measurement      | {'what': 'w', 'quantity': {'value': 7, 'unit': 'mm Hg'}} | /quantity/unit | "mm Hg" is not a unit; write one of UCUM, without spaces, such as kg, Cel or mm[Hg].
            measurement      | {'what': 'w', 'quantity': {'value': 7, 'comparator': '=>'}} | /quantity/comparator | "=>" is not known here; write one of <, <=, >=, >, ad.
            working-hours-changed | {'start': '10:00', 'end': '24:00'} | /end         | "24:00" is not a time of day; write HH:MM, from 00:00 (midnight) to 23:59.
            working-hours-changed | {'start': '9:00', 'end': '17:00'}  | /start       | "9:00" is not a time of day; write HH:MM, from 00:00 (midnight) to 23:59.
            """)
    void saysWhatIsWrongAndWhere(String kind, String said, String pointer, String detail) {
        assertThat(refused(kind, said)).containsExactly(new Problem(pointer, detail));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        String said = "{'from': {'nmae': 'Acme', 'role': ''}, 'reason': 1, 'when': 'March'}";
        assertThat(refused("job-changed", said))
                .extracting(Problem::pointer)
                .containsExactly("/from/role", "/from/nmae", "/to", "/reason", "/when");
    }

    @Test
    void saysWhatIsWrongInEveryItemOfAList() {
        String said = "{'blocks': [{'start': '25:00', 'end': '05:00'}, {'start': '05:00'}, 'sleep']}";
        assertThat(refused("routine-changed", said))
                .extracting(Problem::pointer)
                .containsExactly("/blocks/0/start", "/blocks/1/end", "/blocks/2");
    }

    @Test
    void cutsWhatWasSaidAtLength() {
        assertThat(refused("offer-received", "{'outcome': '" + "a".repeat(5_000) + "'}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).hasSizeLessThan(150));
    }

    @Test
    void placesAProblemUnderTheObjectThatHoldsIt() {
        assertThat(new Problem("/to", "This is missing.").under("/details").pointer())
                .isEqualTo("/details/to");
    }

    private static Details accepted(String kind, String said) {
        return ((Checked.Accepted) Kinds.read(kind, Json.of(said.replace('\'', '"')))).details();
    }

    private static List<Problem> refused(String kind, String said) {
        return ((Checked.Refused) Kinds.read(kind, Json.of(said.replace('\'', '"')))).problems();
    }
}
