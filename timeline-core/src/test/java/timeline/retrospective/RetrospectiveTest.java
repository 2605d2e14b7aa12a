package timeline.retrospective;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.retrospective.Said.CHAPTERS;
import static timeline.retrospective.Said.EARLY;
import static timeline.retrospective.Said.LIFE;
import static timeline.retrospective.Said.OWNER;
import static timeline.retrospective.Said.PHONE;
import static timeline.retrospective.Said.WALKS;
import static timeline.retrospective.Said.add;
import static timeline.retrospective.Said.added;
import static timeline.retrospective.Said.words;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;

class RetrospectiveTest {

    private final FixtureConfiguration<Retrospective> year = new AggregateTestFixture<>(Retrospective.class);

    @Test
    void beginsWithTheFirstThingSaidInIt() {
        year.givenNoPriorActivity()
                .when(add(EARLY, Column.KEEP, "조근"))
                .expectEvents(added(EARLY, Column.KEEP, "조근"))
                .expectResultMessagePayload(
                        new ItemState(new PlacedItem(EARLY, Column.KEEP, words("조근")), 1, false, true));
    }

    @Test
    void addsAnItemOnceHoweverOftenItIsSent() {
        year.given(added(EARLY, Column.KEEP, "조근"))
                .when(add(EARLY, Column.KEEP, "조근"))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new ItemState(new PlacedItem(EARLY, Column.KEEP, words("조근")), 1, false, false));
    }

    @Test
    void knowsAnItemAgainAfterItWasChangedAndMoved() {
        year.given(
                        added(EARLY, Column.KEEP, "조근"),
                        new ItemChanged(LIFE, 2022, EARLY, words("아침 일찍"), OWNER),
                        new ItemMoved(LIFE, 2022, EARLY, Column.TRY, null, OWNER))
                .when(add(EARLY, Column.KEEP, "조근"))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new ItemState(new PlacedItem(EARLY, Column.TRY, words("아침 일찍")), 3, false, false));
    }

    @Test
    void leavesARemovedItemRemovedWhenItIsImportedAgain() {
        year.given(added(EARLY, Column.KEEP, "조근"), new ItemRemoved(LIFE, 2022, EARLY, OWNER))
                .when(add(EARLY, Column.KEEP, "조근"))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new ItemState(new PlacedItem(EARLY, Column.KEEP, words("조근")), 2, true, false));
    }

    @Test
    void bringsARemovedItemBackWhenAskedTo() {
        year.given(added(EARLY, Column.KEEP, "조근"), new ItemRemoved(LIFE, 2022, EARLY, OWNER))
                .when(new AddItem(LIFE, 2022, EARLY, Column.TRY, words("조근"), true, OWNER))
                .expectEvents(added(EARLY, Column.TRY, "조근"));
    }

    @ParameterizedTest
    @CsvSource({"keep, 야근", "try, 조근"})
    void refusesOtherWordsUnderAnIdThatIsTaken(String column, String text) {
        refuses(
                year.given(added(EARLY, Column.KEEP, "조근"))
                        .when(add(EARLY, Column.find(column).orElseThrow(), text)),
                Reason.EXISTS_OTHERWISE);
    }

    @Test
    void changesAnItemThatIsAsItsSenderSawIt() {
        year.given(added(EARLY, Column.KEEP, "조근"), added(PHONE, Column.IMPROVE, "스마트폰"))
                .when(new ChangeItem(LIFE, 2022, EARLY, words("더 일찍"), Precondition.version(1), OWNER))
                .expectEvents(new ItemChanged(LIFE, 2022, EARLY, words("더 일찍"), OWNER));
    }

    @Test
    void takesTheVersionOfTheWholeForThatOfTheItem() {
        year.given(added(EARLY, Column.KEEP, "조근"), added(PHONE, Column.IMPROVE, "스마트폰"))
                .when(new ChangeItem(LIFE, 2022, EARLY, words("더 일찍"), Precondition.version(2), OWNER))
                .expectEvents(new ItemChanged(LIFE, 2022, EARLY, words("더 일찍"), OWNER));
    }

    @ParameterizedTest
    @CsvSource({"1", "9"})
    void refusesToChangeWhatTheSenderDidNotSee(long saw) {
        refuses(
                year.given(added(EARLY, Column.KEEP, "조근"), new ItemChanged(LIFE, 2022, EARLY, words("아침 일찍"), OWNER))
                        .when(new ChangeItem(LIFE, 2022, EARLY, words("더"), Precondition.version(saw), OWNER)),
                Reason.STALE);
    }

    @Test
    void asksWhichVersionTheSenderSawBeforeItRemoves() {
        refuses(
                year.given(added(EARLY, Column.KEEP, "조근"))
                        .when(new RemoveItem(LIFE, 2022, EARLY, Precondition.NONE, OWNER)),
                Reason.VERSION_NEEDED);
    }

    @Test
    void removesAnItemOnce() {
        var removal = new RemoveItem(LIFE, 2022, EARLY, Precondition.ANY, OWNER);
        year.given(added(EARLY, Column.KEEP, "조근"))
                .when(removal)
                .expectEvents(new ItemRemoved(LIFE, 2022, EARLY, OWNER));
        refuses(
                year.given(added(EARLY, Column.KEEP, "조근"), new ItemRemoved(LIFE, 2022, EARLY, OWNER))
                        .when(removal),
                Reason.NOT_FOUND);
    }

    @Test
    void movesAnItemBeforeAnother() {
        year.given(added(EARLY, Column.KEEP, "조근"), added(PHONE, Column.IMPROVE, "스마트폰"))
                .when(new MoveItem(LIFE, 2022, PHONE, Column.KEEP, EARLY, Precondition.NONE, OWNER))
                .expectEvents(new ItemMoved(LIFE, 2022, PHONE, Column.KEEP, EARLY, OWNER));
    }

    @Test
    void recordsNothingWhenAnItemStandsThereAlready() {
        year.given(added(EARLY, Column.KEEP, "조근"), added(PHONE, Column.KEEP, "스마트폰"))
                .when(new MoveItem(LIFE, 2022, EARLY, Column.KEEP, PHONE, Precondition.NONE, OWNER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"1, keep", "2, improve", "3, keep"})
    void refusesAPlaceThatIsNotInTheColumn(int before, String column) {
        refuses(
                year.given(added(EARLY, Column.KEEP, "조근"), added(PHONE, Column.KEEP, "스마트폰"))
                        .when(new MoveItem(
                                LIFE,
                                2022,
                                EARLY,
                                Column.find(column).orElseThrow(),
                                Said.item(before),
                                Precondition.NONE,
                                OWNER)),
                Reason.INVALID);
    }

    @Test
    void takesChaptersOnceFromAnImport() {
        var set = new SectionsSet(LIFE, 2022, CHAPTERS, OWNER);
        var rewritten = new SectionsSet(LIFE, 2022, List.of(), OWNER);
        year.givenNoPriorActivity()
                .when(new AddSections(LIFE, 2022, CHAPTERS, OWNER))
                .expectEvents(set);
        year.given(set, rewritten)
                .when(new AddSections(LIFE, 2022, CHAPTERS, OWNER))
                .expectNoEvents()
                .expectResultMessagePayload(new RetrospectiveState(2022, 2, 0, false));
        refuses(year.given(rewritten).when(new AddSections(LIFE, 2022, CHAPTERS, OWNER)), Reason.EXISTS_OTHERWISE);
    }

    @Test
    void setsChaptersOverThoseThatTheSenderSaw() {
        year.given(added(EARLY, Column.KEEP, "조근"))
                .when(new SetSections(LIFE, 2022, CHAPTERS, Precondition.version(1), OWNER))
                .expectEvents(new SectionsSet(LIFE, 2022, CHAPTERS, OWNER));
        refuses(
                year.given(added(EARLY, Column.KEEP, "조근"), added(PHONE, Column.KEEP, "스마트폰"))
                        .when(new SetSections(LIFE, 2022, CHAPTERS, Precondition.version(1), OWNER)),
                Reason.STALE);
        refuses(
                year.given(added(EARLY, Column.KEEP, "조근"))
                        .when(new SetSections(LIFE, 2022, CHAPTERS, Precondition.NONE, OWNER)),
                Reason.VERSION_NEEDED);
    }

    @Test
    void publishesWhatItIs() {
        var published = new RetrospectivePublished(LIFE, 2022, 1, "{}", "#", OWNER);
        year.given(added(EARLY, Column.KEEP, "조근"))
                .when(new PublishRetrospective(LIFE, 2022, 1, 1, "{}", "#", Precondition.NONE, OWNER))
                .expectEvents(published)
                .expectResultMessagePayload(new RetrospectiveState(2022, 2, 1, true));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2"})
    void refusesToPublishAnythingButWhatItIs(long composedOf, int edition) {
        refuses(
                year.given(added(EARLY, Column.KEEP, "조근"), added(WALKS, Column.TRY, "산책"))
                        .when(new PublishRetrospective(
                                LIFE, 2022, composedOf, edition, "{}", "#", Precondition.NONE, OWNER)),
                Reason.CONFLICT);
    }

    @Test
    void refusesToPublishNothing() {
        refuses(
                year.givenNoPriorActivity()
                        .when(new PublishRetrospective(LIFE, 2022, 0, 1, "{}", "#", Precondition.NONE, OWNER)),
                Reason.CONFLICT);
    }

    @Test
    void standsInItsTimelinesRange() {
        assertThat(new RetrospectiveKey(LIFE, 2022)).hasToString(LIFE + "/retrospective/2022");
    }

    static void refuses(ResultValidator<Retrospective> result, Reason reason) {
        result.expectNoEvents().expectException(new CustomTypeSafeMatcher<Rejected>("rejected: " + reason) {
            @Override
            protected boolean matchesSafely(Rejected rejected) {
                return rejected.reason() == reason;
            }
        });
    }
}
