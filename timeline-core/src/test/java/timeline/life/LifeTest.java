package timeline.life;

import static timeline.Fixed.LIFE;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import timeline.life.Rejected.Reason;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class LifeTest {

    /** What may be described, each with a first and a second description. */
    enum Thing {
        SUBJECT,
        STORYLINE,
        RULES,
        MUTES;

        private final String first = list() ? "[{\"deny\": [\"work\"]}]" : "{\"title\": \"둘째\"}";
        private final String second = list() ? "[]" : "{\"title\": \"둘째 아이\"}";

        private boolean list() {
            return name().equals("RULES") || name().equals("MUTES");
        }

        LifeCommand describe(String said, Precondition seen) {
            return switch (this) {
                case SUBJECT -> new DescribeSubject(LIFE, "second-child", (ObjectNode) json(said), seen, OWNER);
                case STORYLINE -> new DescribeStoryline(LIFE, "second-child", (ObjectNode) json(said), seen, OWNER);
                case RULES -> new SetPrivacyRules(LIFE, (ArrayNode) json(said), seen, OWNER);
                case MUTES -> new SetMutes(LIFE, (ArrayNode) json(said), seen, OWNER);
            };
        }

        LifeEvent described(String said) {
            return switch (this) {
                case SUBJECT -> new SubjectDescribed(LIFE, "second-child", (ObjectNode) json(said), OWNER);
                case STORYLINE -> new StorylineDescribed(LIFE, "second-child", (ObjectNode) json(said), OWNER);
                case RULES -> new PrivacyRulesSet(LIFE, (ArrayNode) json(said), OWNER);
                case MUTES -> new MutesSet(LIFE, (ArrayNode) json(said), OWNER);
            };
        }
    }

    private static final StartTimeline START = new StartTimeline(LIFE, "my life", "Asia/Seoul", "ko", OWNER);
    private static final TimelineStarted STARTED = new TimelineStarted(LIFE, "my life", "Asia/Seoul", "ko", OWNER);
    private static final SubjectDescribed SOMEBODY_ELSE =
            new SubjectDescribed(LIFE, "first-child", (ObjectNode) json("{\"label\": \"첫째\"}"), OWNER);

    private final AggregateTestFixture<Life> life = new AggregateTestFixture<>(Life.class);

    @Test
    void starts() {
        life.givenNoPriorActivity().when(START).expectEvents(STARTED);
    }

    @Test
    void startsOnce() {
        life.given(STARTED).when(START).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void keepsItsNameAndOwnerWhenItIsStartedAgain() {
        StartTimeline again = new StartTimeline(LIFE, "taken over", "UTC", "en", account(2));
        life.given(STARTED).when(again).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @EnumSource
    void describesNothingBeforeItHasStarted(Thing thing) {
        life.givenNoPriorActivity()
                .when(thing.describe(thing.first, Precondition.NONE))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource
    void describesSomethingNewWithoutAVersion(Thing thing) {
        given().when(thing.describe(thing.first, Precondition.NONE)).expectEvents(thing.described(thing.first));
    }

    @ParameterizedTest
    @EnumSource
    void describesSomethingNewWhateverThereIs(Thing thing) {
        given().when(thing.describe(thing.first, Precondition.ANY)).expectEvents(thing.described(thing.first));
    }

    @ParameterizedTest
    @EnumSource
    void refusesAVersionOfWhatIsNotThere(Thing thing) {
        given().when(thing.describe(thing.first, Precondition.version(1)))
                .expectNoEvents()
                .expectException(Refused.because(Reason.STALE));
    }

    @ParameterizedTest
    @EnumSource
    void describesAnewForWhoSawTheLastDescription(Thing thing) {
        given(thing.described(thing.first), SOMEBODY_ELSE)
                .when(thing.describe(thing.second, Precondition.version(2)))
                .expectEvents(thing.described(thing.second));
    }

    @ParameterizedTest
    @EnumSource
    void countsAsVersionTheEventThatDescribedItLast(Thing thing) {
        given(thing.described(thing.first), SOMEBODY_ELSE, thing.described(thing.second))
                .when(thing.describe(thing.first, Precondition.version(4)))
                .expectEvents(thing.described(thing.first));
    }

    @ParameterizedTest
    @EnumSource
    void refusesADescriptionByWhoSawAnOlderOne(Thing thing) {
        given(thing.described(thing.first), thing.described(thing.second))
                .when(thing.describe(thing.first, Precondition.version(2)))
                .expectNoEvents()
                .expectException(Refused.because(Reason.STALE));
    }

    @ParameterizedTest
    @EnumSource
    void needsTheVersionThatWasSeen(Thing thing) {
        given(thing.described(thing.first))
                .when(thing.describe(thing.second, Precondition.NONE))
                .expectNoEvents()
                .expectException(Refused.because(Reason.VERSION_NEEDED));
    }

    @ParameterizedTest
    @EnumSource
    void recordsNothingWhenTheSameIsSaidAgain(Thing thing) {
        given(thing.described(thing.first))
                .when(thing.describe(thing.first, Precondition.version(2)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private TestExecutor<Life> given(LifeEvent... described) {
        List<LifeEvent> before = new ArrayList<>(List.of(STARTED));
        before.addAll(Arrays.asList(described));
        return life.given(before);
    }

    private static JsonNode json(String said) {
        return StrictJson.MAPPER.readTree(said);
    }
}
