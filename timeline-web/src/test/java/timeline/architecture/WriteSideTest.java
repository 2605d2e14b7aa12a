package timeline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static timeline.architecture.Code.API;
import static timeline.architecture.Code.OURS;
import static timeline.architecture.Code.WEB;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import timeline.life.EventName;
import timeline.life.TimelineEvent;
import timeline.replay.Projection;

/** Commands are decided on by aggregates, which leave events, which views fold: each knows nothing else. */
class WriteSideTest {

    private static final DescribedPredicate<JavaClass> AGGREGATES =
            describe("aggregates", type -> type.isAnnotatedWith(Aggregate.class));
    private static final DescribedPredicate<JavaClass> PROJECTIONS =
            describe("projections", type -> type.isAssignableTo(Projection.class) && !type.isInterface());
    private static final DescribedPredicate<JavaClass> EVENTS =
            describe("events", type -> type.isAssignableTo(TimelineEvent.class) && !type.isInterface());

    @Test
    void thereAreAggregatesProjectionsEventsAndCommands() {
        assertThat(names(AGGREGATES)).contains("Life", "Entry", "Retrospective");
        assertThat(names(PROJECTIONS)).contains("DirectoryProjection", "ChronicleProjection", "ReviewProjection");
        assertThat(names(EVENTS))
                .contains("TimelineStarted", "EntryRecorded", "ItemAdded")
                .hasSizeGreaterThan(15);
        assertThat(names(commands()))
                .contains("StartTimeline", "RecordEntry", "AddItem")
                .hasSizeGreaterThan(15);
    }

    @Test
    void aggregatesKnowNoSpringButTheirMark() {
        noClasses()
                .that(AGGREGATES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(OURS);
        noClasses()
                .that(AGGREGATES)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.axonframework.spring..").and(not(assignableTo(Aggregate.class))))
                .check(OURS);
    }

    @Test
    void eventsAreRecordsThatAreStoredUnderAName() {
        classes()
                .that(EVENTS)
                .should()
                .beRecords()
                .andShould()
                .beAnnotatedWith(EventName.class)
                .andShould()
                .beAnnotatedWith(Revision.class)
                .check(OURS);
        classes()
                .that(annotatedWith(EventName.class).forSubtype())
                .should()
                .beAssignableTo(TimelineEvent.class)
                .check(OURS);
    }

    @Test
    void commandsAreRecords() {
        classes().that(commands()).should().beRecords().check(OURS);
    }

    @Test
    void viewsSeeNoCommandsAndNoOtherView() {
        Set<String> views = packages(PROJECTIONS);
        for (String view : views) {
            List<String> others =
                    views.stream().filter(other -> !other.equals(view)).toList();
            noClasses()
                    .that()
                    .resideInAPackage(view)
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(others.toArray(String[]::new)).or(commands()))
                    .check(OURS);
        }
    }

    /** What Axon's processors call by themselves would be part of no replay. */
    @Test
    void viewsFollowTheLogAsFoldsAlone() {
        noClasses().should().beAnnotatedWith(ProcessingGroup.class).check(OURS);
    }

    @Test
    void decidingAndFoldingReadNoClockAndRollNoDice() {
        DescribedPredicate<JavaClass> sameEachTime = AGGREGATES
                .or(PROJECTIONS)
                .or(EVENTS)
                .or(commands())
                .or(resideInAnyPackage(packages(AGGREGATES).toArray(String[]::new)));
        noClasses()
                .that(sameEachTime)
                .should()
                .callMethodWhere(target("now").and(ofJavaTime()))
                .check(OURS);
        noClasses()
                .that(sameEachTime)
                .should()
                .callMethodWhere(target("randomUUID"))
                .check(OURS);
        noClasses()
                .that(sameEachTime)
                .should()
                .callMethodWhere(target("currentTimeMillis"))
                .check(OURS);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .should()
                .callMethodWhere(target("now")
                        .and(ofJavaTime())
                        .and(describe(
                                "without a clock",
                                call -> call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class)))))
                .check(OURS);
    }

    /** So that another Axon touches the log and the packages that decide alone (ADR 0002). */
    @Test
    void axonIsKnownToTheLogAndToWhatDecidesAlone() {
        classes()
                .that(not(resideInAnyPackage("timeline.log..")
                        .or(resideInAnyPackage(packages(AGGREGATES).toArray(String[]::new)))))
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage("org.axonframework.."))
                        .or(assignableTo(Revision.class))
                        .or(assignableTo(TargetAggregateIdentifier.class)))
                .check(OURS);
    }

    @Test
    void edgesSeeNoAggregateAndNoProjection() {
        noClasses()
                .that()
                .resideInAnyPackage(API, WEB)
                .should()
                .dependOnClassesThat(AGGREGATES.or(PROJECTIONS))
                .check(OURS);
    }

    private static DescribedPredicate<JavaMethodCall> target(String method) {
        return JavaAccess.Predicates.target(HasName.Predicates.name(method)).forSubtype();
    }

    private static DescribedPredicate<JavaMethodCall> ofJavaTime() {
        return describe(
                "of java.time", call -> call.getTargetOwner().getPackageName().equals("java.time"));
    }

    /** What an aggregate takes: the first parameter of its command handlers. */
    private static DescribedPredicate<JavaClass> commands() {
        Set<String> taken = OURS.stream()
                .filter(AGGREGATES)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                .map(method -> method.getRawParameterTypes().getFirst().getName())
                .collect(Collectors.toSet());
        return describe("commands", type -> taken.contains(type.getName()));
    }

    private static Set<String> names(DescribedPredicate<JavaClass> of) {
        return OURS.stream().filter(of).map(JavaClass::getSimpleName).collect(Collectors.toSet());
    }

    private static Set<String> packages(DescribedPredicate<JavaClass> of) {
        return OURS.stream().filter(of).map(JavaClass::getPackageName).collect(Collectors.toSet());
    }
}
