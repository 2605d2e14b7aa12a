package timeline.api.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import timeline.account.Accounts;
import timeline.api.ApiTest;
import timeline.api.CirclesMayRead;
import timeline.api.People;
import timeline.circle.History;
import timeline.circle.Twice;
import timeline.circle.Twice.Seen;
import timeline.life.AccountId;
import timeline.life.TimelineId;
import timeline.retrospective.ItemId;

/**
 * Whatever a circle is shown is made as if the entries that it may not see did not exist: random histories are told twice
 * on the same ids, once with and once without what lies beyond the circle, and read back byte for byte ({@link Twice}).
 */
@ApiTest
class AsIfItHadNeverBeenTest {

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    /** A route that is opened to circles without being compared here would be trusted without a reason. */
    @Test
    void knowsEveryRouteThatIsOpenToCircles() {
        Set<String> known = new TreeSet<>(new ReadingRoutes(nothing()).patterns());
        known.remove("/timelines"); // lists what is shared; it is handed no timeline
        known.remove(ReadingRoutes.VIEW); // asked by the owner alone, as a circle

        assertThat(patterns(true)).isEqualTo(known);
    }

    @Test
    void tellsOfNothingThatACircleMayNotSee() throws InterruptedException {
        Answers answers = new Answers(people, List.copyOf(patterns(false)));

        Seen seen = beans.createBean(Twice.class).histories(25, this::account, answers::of);

        assertThat(seen.hidden()).isGreaterThan(seen.histories());
        assertThat(seen.comparisons()).isGreaterThan(50L * seen.histories());
    }

    private AccountId account(String name) {
        people.named(name);
        return accounts.named(name).orElseThrow().id();
    }

    /** What is read within a timeline: what is open to circles, or what is its owner's alone. */
    private Set<String> patterns(boolean open) {
        Set<String> patterns = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route ->
                        route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(route -> route.getValue().hasMethodAnnotation(CirclesMayRead.class) == open)
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/v1/timelines/{timeline}"))
                .map(pattern -> pattern.replace("/api/v1", "").replaceAll(":[^}]*}", "}"))
                .forEach(patterns::add);
        return patterns;
    }

    private static History nothing() {
        TimelineId life = new TimelineId(new UUID(0, 0));
        return new History(
                0, List.of("family"), life, List.of(), List.of(new ItemId(new UUID(0, 0))), "owner", "member");
    }
}
