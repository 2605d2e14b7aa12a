package timeline.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** What entries of health and illness say beyond their words. */
public sealed interface HealthDetails extends Details {

    /** A symptom was noticed, by whomever. */
    record SymptomObserved(String symptom, List<String> findings, Optional<Quantity> quantity)
            implements HealthDetails {}

    /** Patient and care met without a stay. */
    record MedicalVisit(
            @JsonProperty("class") Optional<VisitClass> visitClass, Optional<String> facility, Optional<String> reason)
            implements HealthDetails {}

    /** How patient and care met. */
    enum VisitClass implements Choice {
        AMBULATORY,
        EMERGENCY,
        HOME,
        VIRTUAL
    }

    /** The subject stayed in hospital. */
    record HospitalStay(Optional<String> facility, Optional<String> reason) implements HealthDetails {}

    /** A test was made; the result is in words, the quantity in numbers. */
    record MedicalTest(String test, Optional<Code> code, Optional<String> result, Optional<Quantity> quantity)
            implements HealthDetails {}

    /** A condition was diagnosed. */
    record Diagnosis(String condition, Optional<Code> code, Optional<Certainty> certainty, Optional<String> stage)
            implements HealthDetails {}

    /** How sure a diagnosis is. */
    enum Certainty implements Choice {
        PROVISIONAL,
        CONFIRMED
    }

    /** An earlier diagnosis became more precise. */
    record DiagnosisRefined(String condition, Optional<Code> code, Optional<String> stage) implements HealthDetails {}

    /** A condition got worse for a while. */
    record ConditionWorsened(Optional<String> condition, List<String> findings, Optional<Quantity> quantity)
            implements HealthDetails {}

    /** One treatment, or the {@code cycle}-th {@code of} so many. */
    record Treatment(
            TreatmentType type,
            Optional<String> name,
            @AtLeast(1) Optional<Integer> cycle,
            @AtLeast(1) Optional<Integer> of)
            implements HealthDetails {}

    /** What a treatment is; a course holds others as its parts. */
    enum TreatmentType implements Choice {
        COURSE,
        CHEMOTHERAPY,
        RADIOTHERAPY,
        SURGERY,
        STEM_CELL_TRANSPLANT,
        MEDICATION,
        COUNSELLING,
        OTHER
    }

    /** A condition came back, went into remission or is over; the kind tells which. */
    record ConditionChanged(Optional<String> condition, Optional<Code> code) implements HealthDetails {}

    /** Something was measured. */
    record Measurement(String what, Quantity quantity, Optional<Code> code) implements HealthDetails {}
}
