package timeline.log;

import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import timeline.date.Edtf;
import timeline.entry.CorrectEntry;
import timeline.entry.EndEntry;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.RecordEntry;
import timeline.entry.RestoreEntry;
import timeline.entry.RetractEntry;
import timeline.life.CircleMembers;
import timeline.life.DescribeStoryline;
import timeline.life.DescribeSubject;
import timeline.life.Disclose;
import timeline.life.Precondition;
import timeline.life.RevokeDisclosure;
import timeline.life.SetCircles;
import timeline.life.SetMutes;
import timeline.life.SetPrivacyRules;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;
import timeline.retrospective.AddItem;
import timeline.retrospective.ChangeItem;
import timeline.retrospective.Column;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.MoveItem;
import timeline.retrospective.Outcome;
import timeline.retrospective.PlacedItem;
import timeline.retrospective.PublishRetrospective;
import timeline.retrospective.RemoveItem;
import timeline.retrospective.SaidOutcome;
import timeline.retrospective.SayOutcome;
import timeline.retrospective.Section;
import timeline.retrospective.SetSections;
import timeline.text.StrictJson;
import timeline.view.AddView;
import timeline.view.ChangeView;
import timeline.view.ViewDefinition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands as people of all kinds might send them, the same at every run; some will be refused. */
final class RandomHistory {

    private static final List<String> DATES = List.of(
            "2022-03-17",
            "2022-03",
            "2021-12~",
            "2022",
            "[2022-03-10..2022-03-17]",
            "[..2022-03]",
            "[2021..]",
            "2022-03-17/..",
            "2022-03-10~/",
            "../2022-05",
            "2021-11/2022-02",
            "2022-03-17T23:30:00Z",
            "Y170000002",
            "0000",
            "202X",
            "2022-21");

    private final Random random;
    private final TimelineId life;
    private int turn;

    RandomHistory(long seed, TimelineId life) {
        this.random = new Random(seed);
        this.life = life;
    }

    StartTimeline start() {
        return new StartTimeline(life, "life", "Asia/Seoul", "ko", OWNER);
    }

    Object next() {
        return switch (random.nextInt(18)) {
            case 0, 1, 2, 3, 4 -> new RecordEntry(life, someEntry(), said(), OWNER);
            case 5, 6 -> new CorrectEntry(life, someEntry(), said(), words(), Precondition.ANY, OWNER);
            case 7 -> new EndEntry(life, someEntry(), Edtf.of("2023-01"), "", Precondition.NONE, OWNER);
            case 8 -> new RetractEntry(life, someEntry(), words(), Precondition.ANY, OWNER);
            case 9 -> new RestoreEntry(life, someEntry(), "", Precondition.NONE, OWNER);
            case 10 -> new DescribeSubject(life, key(), object("label"), Precondition.ANY, OWNER);
            case 11 -> new DescribeStoryline(life, key(), object("title"), Precondition.ANY, OWNER);
            case 12 -> settings();
            default -> ofARetrospective(2021 + random.nextInt(3));
        };
    }

    /** By turns, so that a new setting leaves all other draws as they were. */
    private Object settings() {
        UUID disclosure = new UUID(0, turn / 7);
        return switch (turn++ % 7) {
            case 0 -> new SetPrivacyRules(life, rules(), Precondition.ANY, OWNER);
            case 1 -> new SetMutes(life, rules(), Precondition.ANY, OWNER);
            case 2 ->
                new SetCircles(
                        life,
                        List.of(new CircleMembers("family", turn % 2 == 0 ? List.of(OWNER) : List.of())),
                        Precondition.ANY,
                        OWNER);
            case 5 -> new ChangeView(life, "ages", view(turn % 2 == 0 ? "age" : "month"), Precondition.ANY, OWNER);
            case 6 -> new AddView(life, "view-" + turn, view("quarter"), OWNER);
            case 3 -> new Disclose(life, disclosure, List.of(disclosure), null, "work", null, OWNER);
            default -> new RevokeDisclosure(life, disclosure, Precondition.ANY, OWNER);
        };
    }

    private static ViewDefinition view(String group) {
        return ViewDefinition.stored("{\"group\": [\"" + group + "\"]}");
    }

    private Object ofARetrospective(int year) {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> new AddItem(life, year, item(), column(), itemSaid(), random.nextBoolean(), OWNER);
            case 3 -> new ChangeItem(life, year, item(), itemSaid(), Precondition.ANY, OWNER);
            case 4 -> new MoveItem(life, year, item(), column(), null, Precondition.ANY, OWNER);
            case 5 -> new RemoveItem(life, year, item(), Precondition.ANY, OWNER);
            case 6 -> new SetSections(life, year, List.of(section()), Precondition.ANY, OWNER);
            case 7 -> outcome(year);
            // Whether it is of the newest version is left to luck: there are few of them.
            default ->
                new PublishRetrospective(
                        life,
                        year,
                        1 + random.nextInt(6),
                        1,
                        "{\"" + key() + "\": 1}",
                        words(),
                        Precondition.NONE,
                        OWNER);
        };
    }

    private SayOutcome outcome(int year) {
        Outcome outcome = pick(List.of(Outcome.values()));
        ItemId of = item();
        PlacedItem carried = outcome == Outcome.CONTINUED
                ? new PlacedItem(of.carriedInto(year), column(), itemSaid().carriedOn(of))
                : null;
        return new SayOutcome(
                life, year, new SaidOutcome(year - 1, of, outcome, words()), carried, Precondition.ANY, OWNER);
    }

    private EntryContent said() {
        ObjectNode said = (ObjectNode) StrictJson.MAPPER.readTree("""
            {"kind": "x-thing", "lane": "%s", "when": "%s", "title": {"ko": "%s"}, "subject": "%s", "storyline": "%s",
             "tags": ["%s", "b"], "count": %d, "after": ["%s"], "details": {"n": %s}}
            """.formatted(
                        pick(List.of("career", "family", "health", "living")),
                        pick(DATES),
                        words(),
                        key(),
                        key(),
                        words(),
                        1 + random.nextInt(5),
                        someEntry(),
                        pick(List.of("1.50", "1E+3", "null", "\"가\""))));
        if (random.nextBoolean()) {
            said.put("knownSince", pick(DATES));
            said.put("note", words());
        }
        return content(said.toString());
    }

    private EntryId someEntry() {
        return entry(1 + random.nextInt(30));
    }

    private ItemId item() {
        return new ItemId(new UUID(7, random.nextInt(8)));
    }

    private ItemContent itemSaid() {
        return new ItemContent(words(), List.of(), List.of(someEntry()), List.of(key()), List.of(item()), null);
    }

    private Section section() {
        return new Section(words(), words(), List.of(someEntry()), List.of());
    }

    private Column column() {
        return pick(List.of(Column.values()));
    }

    private ArrayNode rules() {
        return StrictJson.MAPPER.createArrayNode().add(object("subject"));
    }

    private ObjectNode object(String member) {
        return StrictJson.MAPPER.createObjectNode().put(member, words());
    }

    private String key() {
        return pick(List.of("me", "first-child", "second-child", "둘째"));
    }

    private String words() {
        return pick(List.of("진단", "진단을 받음", "a 'quoted' word", "100%", "👶", "{1}")) + random.nextInt(4);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
