package timeline.log;

import static timeline.Fixed.ENTRY;
import static timeline.Fixed.LIFE;
import static timeline.Fixed.OWNER;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import timeline.life.TimelineEvent;
import timeline.retrospective.Because;
import timeline.retrospective.Column;
import timeline.retrospective.ItemAdded;
import timeline.retrospective.ItemChanged;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.ItemMoved;
import timeline.retrospective.ItemRemoved;
import timeline.retrospective.Outcome;
import timeline.retrospective.OutcomeSaid;
import timeline.retrospective.RetrospectivePublished;
import timeline.retrospective.SaidOutcome;
import timeline.retrospective.Section;
import timeline.retrospective.SectionsSet;

/** One example of each event of a retrospective, as full as it can be. */
final class RetrospectiveExamples {

    private static final ItemId ITEM = item(1);

    private RetrospectiveExamples() {}

    static Stream<TimelineEvent> all() {
        Because deadline = new Because("명확한 데드라인", List.of(new Because("긴장감", List.of())));
        ItemContent full = new ItemContent(
                "조근을 한다.", List.of(deadline), List.of(ENTRY), List.of("family"), List.of(item(2)), item(3));
        ItemContent bare = new ItemContent("Walk", List.of(), List.of(), List.of(), List.of(), null);
        Section section = new Section("커리어", "A *new* job", List.of(ENTRY), List.of("work"));
        return Stream.of(
                new SectionsSet(LIFE, 2022, List.of(section), OWNER),
                new ItemAdded(LIFE, 2022, ITEM, Column.TRY, full, OWNER),
                new ItemChanged(LIFE, 2022, ITEM, bare, OWNER),
                new ItemMoved(LIFE, 2022, ITEM, Column.KEEP, item(2), OWNER),
                new ItemRemoved(LIFE, 2022, ITEM, OWNER),
                new OutcomeSaid(LIFE, 2023, new SaidOutcome(2022, ITEM, Outcome.PARTLY, "주 2회로 줄었다."), OWNER),
                new RetrospectivePublished(LIFE, 2022, 1, "{\"year\": 2022}", "# 2022년 회고\n", OWNER));
    }

    private static ItemId item(int number) {
        return new ItemId(new UUID(0x4000L, 0x8000_0000_0000_0000L | number));
    }
}
