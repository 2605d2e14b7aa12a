package timeline.retrospective;

import static timeline.retrospective.RetrospectiveTest.refuses;
import static timeline.retrospective.Said.LIFE;
import static timeline.retrospective.Said.OWNER;
import static timeline.retrospective.Said.PHONE;
import static timeline.retrospective.Said.words;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import timeline.life.Precondition;
import timeline.life.Rejected.Reason;

class OutcomeTest {

    private static final PlacedItem CARRIED = new PlacedItem(
            PHONE.carriedInto(2023), Column.IMPROVE, words("스마트폰").carriedOn(PHONE));
    private static final ItemAdded CARRIED_ON =
            new ItemAdded(LIFE, 2023, CARRIED.id(), CARRIED.column(), CARRIED.content(), OWNER);

    private final FixtureConfiguration<Retrospective> year = new AggregateTestFixture<>(Retrospective.class);

    @Test
    void isSaidInALaterYear() {
        year.givenNoPriorActivity()
                .when(say(Outcome.PARTLY, null, Precondition.ANY))
                .expectEvents(said(Outcome.PARTLY))
                .expectResultMessagePayload(new RetrospectiveState(2023, 1, 0, true));
    }

    @Test
    void isRefusedInTheYearOfTheItemItself() {
        var early = new SaidOutcome(2023, PHONE, Outcome.KEPT, "");
        refuses(
                year.givenNoPriorActivity().when(new SayOutcome(LIFE, 2023, early, null, Precondition.ANY, OWNER)),
                Reason.INVALID);
    }

    @Test
    void carriesTheItemOnWhenItIsContinued() {
        year.givenNoPriorActivity()
                .when(say(Outcome.CONTINUED, CARRIED, Precondition.ANY))
                .expectEvents(said(Outcome.CONTINUED), CARRIED_ON);
    }

    @Test
    void carriesTheItemOnOnce() {
        year.given(said(Outcome.CONTINUED), CARRIED_ON)
                .when(say(Outcome.CONTINUED, CARRIED, Precondition.ANY))
                .expectNoEvents()
                .expectResultMessagePayload(new RetrospectiveState(2023, 2, 0, false));
    }

    @Test
    void takesTheItemBackWhenItIsNoLongerContinued() {
        year.given(said(Outcome.CONTINUED), CARRIED_ON)
                .when(say(Outcome.DROPPED, null, Precondition.ANY))
                .expectEvents(said(Outcome.DROPPED), new ItemRemoved(LIFE, 2023, CARRIED.id(), OWNER));
    }

    @Test
    void leavesACarriedItemThatWasRewritten() {
        year.given(
                        said(Outcome.CONTINUED),
                        CARRIED_ON,
                        new ItemChanged(LIFE, 2023, CARRIED.id(), words("밤 열 시 이후에는 끄기"), OWNER))
                .when(say(Outcome.DROPPED, null, Precondition.ANY))
                .expectEvents(said(Outcome.DROPPED));
    }

    @Test
    void isSaidOnceByAnImport() {
        year.given(said(Outcome.PARTLY), said(Outcome.KEPT))
                .when(say(Outcome.PARTLY, null, Precondition.NONE))
                .expectNoEvents()
                .expectResultMessagePayload(new RetrospectiveState(2023, 2, 0, false));
        refuses(
                year.given(said(Outcome.PARTLY), said(Outcome.KEPT))
                        .when(say(Outcome.DROPPED, null, Precondition.NONE)),
                Reason.EXISTS_OTHERWISE);
    }

    private static OutcomeSaid said(Outcome outcome) {
        return new OutcomeSaid(LIFE, 2023, new SaidOutcome(2022, PHONE, outcome, "메모"), OWNER);
    }

    private static SayOutcome say(Outcome outcome, @Nullable PlacedItem carried, Precondition seen) {
        return new SayOutcome(LIFE, 2023, new SaidOutcome(2022, PHONE, outcome, "메모"), carried, seen, OWNER);
    }
}
