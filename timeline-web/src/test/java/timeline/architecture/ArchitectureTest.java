package timeline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static timeline.architecture.Code.API;
import static timeline.architecture.Code.OURS;
import static timeline.architecture.Code.WEB;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The shape of the whole code: which part knows which, and what none does. */
class ArchitectureTest {

    /** A rule over a package that is misspelt or gone would hold of nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "date",
                "text",
                "kind",
                "life",
                "entry",
                "log",
                "replay",
                "chronicle",
                "directory",
                "review",
                "retrospective",
                "exchange",
                "picture",
                "account",
                "store",
                "api",
                "web"
            })
    void everyPackageThatARuleNamesIsThere(String name) {
        assertThat(OURS.containPackage("timeline." + name)).isTrue();
    }

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        slices().matching("timeline.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void coreKnowsNoEdge() {
        classes()
                .that(not(resideInAnyPackage(API, WEB)))
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage(API, WEB)))
                .check(OURS);
    }

    @Test
    void theApiKnowsNoPages() {
        noClasses()
                .that()
                .resideInAPackage(API)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(WEB)
                .check(OURS);
    }

    @Test
    void pagesCallNoControllerOfTheApi() {
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat(resideInAPackage(API).and(named("Controller")))
                .check(OURS);
    }

    /** Each reads: the first package knows, of ours, itself and the others alone. */
    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
        text      :
        date      : text
        kind      : text date
        life      : text date kind
        entry     : text date kind life
        store     :
        log       : text life store
        replay    : text life store log
        directory : text life store log replay
        """)
    void knowsOnlyWhatStandsBelow(String of, String below) {
        String[] known = Stream.concat(Stream.of(of), below == null ? Stream.empty() : Arrays.stream(below.split(" ")))
                .map(name -> "timeline." + name + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("timeline." + of + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("timeline..")).or(resideInAnyPackage(known)))
                .check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "impl", "util", "utils", "dto", "manager", "helper", "common"})
    void noNameSaysNothing(String word) {
        String suffix = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        noClasses().should().resideInAPackage("timeline.." + word + "..").check(OURS);
        noClasses().should().haveSimpleNameEndingWith(suffix).check(OURS);
    }

    @Test
    void noFieldIsFilledFromOutside() {
        noFields().should().beAnnotatedWith(Autowired.class).check(OURS);
        noFields().should().beAnnotatedWith(Value.class).check(OURS);
        noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(OURS);
        noFields().should().beAnnotatedWith("jakarta.annotation.Resource").check(OURS);
    }

    @Test
    void nothingHasASetter() {
        noMethods().should(ArchCondition.from(areSetters())).check(OURS);
    }

    @Test
    void nothingIsWrittenToTheConsole() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(OURS);
    }

    @Test
    void timeIsOfJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)|java\\.sql\\.Date|java\\.text\\.SimpleDateFormat")
                .check(OURS);
    }

    @Test
    void everyPackageSaysWhereNullIs() {
        Stream<JavaPackage> withClasses = OURS.getPackage("timeline").getSubpackagesInTree().stream()
                .filter(found -> !found.getClasses().isEmpty());

        assertThat(Stream.concat(Stream.of(OURS.getPackage("timeline")), withClasses))
                .hasSizeGreaterThan(20)
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class))
                        .as(found.getName() + " has a package-info with @NullMarked")
                        .isTrue());
    }

    private static DescribedPredicate<JavaClass> named(String suffix) {
        return DescribedPredicate.describe(
                "named …" + suffix, type -> type.getSimpleName().endsWith(suffix));
    }

    private static DescribedPredicate<JavaMethod> areSetters() {
        return DescribedPredicate.describe(
                "setters",
                method -> method.getName().matches("set[A-Z].*")
                        && method.getRawParameterTypes().size() == 1
                        && method.getRawReturnType().getName().equals("void"));
    }
}
