package timeline.retrospective;

import java.util.List;
import java.util.UUID;
import timeline.entry.EntryId;
import timeline.life.AccountId;
import timeline.life.TimelineId;

/** Fixed people, ids and words of the tests. */
final class Said {

    static final TimelineId LIFE = new TimelineId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
    static final AccountId OWNER = new AccountId(UUID.fromString("00000000-0000-0000-0000-00000000000a"));
    static final EntryId ENTRY = new EntryId(UUID.fromString("00000000-0000-0000-0000-0000000000e1"));
    static final ItemId EARLY = item(1);
    static final ItemId PHONE = item(2);
    static final ItemId WALKS = item(3);

    static final List<Section> CHAPTERS = List.of(new Section("커리어", "이직한 해", List.of(ENTRY), List.of()));

    private Said() {}

    static ItemId item(int number) {
        return new ItemId(UUID.fromString("00000000-0000-0000-0000-00000000010" + number));
    }

    static ItemContent words(String text) {
        return new ItemContent(text, List.of(), List.of(), List.of(), List.of(), null);
    }

    static ItemAdded added(ItemId item, Column column, String text) {
        return new ItemAdded(LIFE, 2022, item, column, words(text), OWNER);
    }

    static AddItem add(ItemId item, Column column, String text) {
        return new AddItem(LIFE, 2022, item, column, words(text), false, OWNER);
    }
}
