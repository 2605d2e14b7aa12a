package timeline.kind;

import static timeline.kind.Lane.CAREER;
import static timeline.kind.Lane.FAMILY;
import static timeline.kind.Lane.HEALTH;
import static timeline.kind.Lane.LIVING;
import static timeline.kind.Shape.INTERVAL;
import static timeline.kind.Shape.POINT;

import java.util.List;

/** Every kind, in the order in which people are offered them. */
final class Catalogue {

    static final List<Kind> KINDS = List.of(
            kind("offer-received", CAREER, POINT, CareerDetails.OfferReceived.class),
            kind("job-changed", CAREER, POINT, CareerDetails.JobChanged.class),
            kind("role-changed", CAREER, POINT, CareerDetails.RoleChanged.class),
            kind("job-left", CAREER, POINT, CareerDetails.JobLeft.class),
            kind("career-phase", CAREER, INTERVAL, CareerDetails.CareerPhase.class),
            kind("hire-made", CAREER, POINT, CareerDetails.HireMade.class),
            kind("team-formed", CAREER, POINT, CareerDetails.TeamFormed.class),
            kind("partnership-formed", CAREER, POINT, CareerDetails.PartnershipFormed.class),
            kind("work-delivered", CAREER, POINT, CareerDetails.WorkDelivered.class),
            kind("practice-established", CAREER, POINT, CareerDetails.PracticeEstablished.class),
            kind("skill-acquired", CAREER, POINT, CareerDetails.SkillAcquired.class),
            kind("patent-registered", CAREER, POINT, CareerDetails.PatentRegistered.class),
            kind("publication", CAREER, POINT, CareerDetails.Publication.class),
            kind("talk-given", CAREER, POINT, CareerDetails.TalkGiven.class),
            kind("award-received", CAREER, POINT, CareerDetails.AwardReceived.class),
            kind("education", CAREER, INTERVAL, CareerDetails.Education.class),
            kind("certification-earned", CAREER, POINT, CareerDetails.CertificationEarned.class),
            kind("birth", FAMILY, POINT, FamilyDetails.Birth.class),
            kind("child-milestone", FAMILY, POINT, FamilyDetails.ChildMilestone.class),
            kind("marriage", FAMILY, POINT, FamilyDetails.Marriage.class),
            kind("move", FAMILY, POINT, FamilyDetails.Move.class),
            kind("bereavement", FAMILY, POINT, FamilyDetails.Bereavement.class),
            kind("separation", FAMILY, INTERVAL, FamilyDetails.Separation.class),
            kind("care-role-changed", FAMILY, POINT, FamilyDetails.CareRoleChanged.class),
            kind("family-support", FAMILY, INTERVAL, FamilyDetails.FamilySupport.class),
            kind("symptom-observed", HEALTH, POINT, HealthDetails.SymptomObserved.class),
            kind("medical-visit", HEALTH, POINT, HealthDetails.MedicalVisit.class),
            kind("hospital-stay", HEALTH, INTERVAL, HealthDetails.HospitalStay.class),
            kind("medical-test", HEALTH, POINT, HealthDetails.MedicalTest.class),
            kind("condition-diagnosed", HEALTH, POINT, HealthDetails.Diagnosis.class),
            kind("diagnosis-refined", HEALTH, POINT, HealthDetails.DiagnosisRefined.class),
            kind("condition-worsened", HEALTH, INTERVAL, HealthDetails.ConditionWorsened.class),
            kind("treatment", HEALTH, INTERVAL, HealthDetails.Treatment.class),
            kind("condition-relapsed", HEALTH, POINT, HealthDetails.ConditionChanged.class),
            kind("condition-remitted", HEALTH, POINT, HealthDetails.ConditionChanged.class),
            kind("condition-resolved", HEALTH, POINT, HealthDetails.ConditionChanged.class),
            kind("measurement", HEALTH, POINT, HealthDetails.Measurement.class),
            kind("routine-changed", LIVING, INTERVAL, LivingDetails.RoutineChanged.class),
            kind("working-hours-changed", LIVING, INTERVAL, LivingDetails.WorkingHoursChanged.class),
            kind("habit", LIVING, INTERVAL, LivingDetails.Habit.class),
            kind("travel", LIVING, INTERVAL, LivingDetails.Travel.class),
            kind("reflection", LIVING, POINT, LivingDetails.Consideration.class),
            kind("decision", LIVING, POINT, LivingDetails.Consideration.class),
            kind("milestone", LIVING, POINT, LivingDetails.Consideration.class));

    private Catalogue() {}

    private static Kind kind(String key, Lane lane, Shape shape, Class<? extends Details> details) {
        return new Kind(key, lane, shape, Labels.of("kind." + key), details);
    }
}
