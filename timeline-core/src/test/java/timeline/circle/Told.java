package timeline.circle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import timeline.date.Edtf;
import timeline.entry.CorrectEntry;
import timeline.entry.EndEntry;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.EntryReader;
import timeline.entry.EntryReader.Read;
import timeline.entry.RecordEntry;
import timeline.entry.RestoreEntry;
import timeline.entry.RetractEntry;
import timeline.life.AccountId;
import timeline.life.CircleMembers;
import timeline.life.DescribeStoryline;
import timeline.life.DescribeSubject;
import timeline.life.Disclose;
import timeline.life.Precondition;
import timeline.life.RevokeDisclosure;
import timeline.life.SetCircles;
import timeline.life.SetPrivacyRules;
import timeline.life.TimelineId;
import timeline.retrospective.AddItem;
import timeline.retrospective.Because;
import timeline.retrospective.ChangeItem;
import timeline.retrospective.Column;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.MoveItem;
import timeline.retrospective.Outcome;
import timeline.retrospective.RemoveItem;
import timeline.retrospective.SaidOutcome;
import timeline.retrospective.SayOutcome;
import timeline.retrospective.Section;
import timeline.retrospective.SetSections;
import timeline.text.StrictJson;
import timeline.view.AddView;
import timeline.view.ViewDefinition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A random history: commands in the order of their time, one a minute. Everything is drawn before anything is left out, so
 * that what remains is the same to the letter.
 */
public final class Told {

    public static final List<String> CIRCLES = List.of("family", "work", "public", "doctors");
    public static final List<String> SUBJECTS = List.of("me", "spouse", "child");
    public static final List<String> STORYLINES = List.of("illness", "treatment-line", "job");
    public static final List<String> TAGS = List.of("hospital", "private", "travel");
    public static final List<String> WORDS = List.of("kindergarten", "leukaemia", "promotion", "유치원 등원", "백혈병", "회의");
    static final Instant START = Instant.parse("2022-11-01T00:00:00Z");

    private static final List<String> DATES = List.of(
            "2022-03-17",
            "2022-03",
            "2022",
            "2021-12~",
            "[2022-03-10..2022-03-17]",
            "[..2022-03]",
            "2022-03-17/..",
            "2022-03-10/",
            "2021-11/2022-02",
            "2023-01-10/..",
            "2022-03-17",
            "2023");

    private static final List<String> KINDS = List.of("""
        "kind": "reflection", "details": {}\
        """, """
        "kind": "milestone", "lane": "career", "details": {}\
        """, """
        "kind": "hire-made", "details": {"role": "engineer"}\
        """, """
        "kind": "skill-acquired", "details": {"technologies": ["Rust", "Kotlin"]}\
        """, """
        "kind": "work-delivered", "details": {"technologies": ["Rust", "Go"]}\
        """, """
        "kind": "medical-visit", "details": {"class": "emergency"}\
        """, """
        "kind": "condition-diagnosed", "details": {"condition": "leukaemia"}\
        """, """
        "kind": "treatment", "details": {"type": "chemotherapy"}\
        """, """
        "kind": "condition-relapsed", "details": {}\
        """, """
        "kind": "birth", "details": {"name": "child"}\
        """, """
        "kind": "job-left", "details": {}\
        """, """
        "kind": "x-diary", "lane": "living", "details": {"mood": "leukaemia"}\
        """);

    /** The names of the views that are defined: one before anything happens, one when all has. */
    public static final List<String> VIEWS = List.of("ages", "stack");

    private static final ViewDefinition AGES = ViewDefinition.stored("""
        {"group": ["age", "tag", "storyline"],
         "measure": [{"as": "n", "of": "count"}, {"as": "days", "of": "duration"}, {"as": "first", "of": "first"},
                     {"as": "last", "of": "last"}, {"as": "all", "of": "list"}]}
        """);

    private static final ViewDefinition STACK = ViewDefinition.stored("""
        {"select": {"to": "2023"}, "group": ["month", "subject", "details.condition"],
         "measure": [{"as": "n", "of": "count"}, {"as": "kinds", "of": "distinct", "field": "kind"},
                     {"as": "stack", "of": "distinct", "field": "details.technologies"}]}
        """);

    /** A year's retrospective is frozen as it is by then. */
    record Publish(TimelineId life, int year) {}

    private final Random random;
    private final TimelineId life;
    private final AccountId owner;
    private final AccountId member;
    private final List<Object> commands = new ArrayList<>();
    private final List<EntryId> entries;
    private final List<ItemId> items;

    Told(long seed, TimelineId life, AccountId owner, AccountId member) {
        this.random = new Random(seed);
        this.life = life;
        this.owner = owner;
        this.member = member;
        this.entries = IntStream.range(0, 9).mapToObj(i -> new EntryId(uuid())).toList();
        this.items = IntStream.range(0, 5).mapToObj(i -> new ItemId(uuid())).toList();
    }

    /** The ids of all entries that there may be. */
    public List<EntryId> entries() {
        return entries;
    }

    /** The ids of all items of retrospectives that there may be. */
    public List<ItemId> items() {
        return items;
    }

    private UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | 0x8000000000000000L);
    }

    /** All that happens; the first sets the circles. */
    List<Object> all(List<String> reading) {
        settings(reading);
        int length = 14 + random.nextInt(18);
        for (int i = 0; i < length; i++) {
            commands.add(next());
        }
        commands.add(new AddView(life, VIEWS.getLast(), STACK, owner));
        return commands;
    }

    private void settings(List<String> reading) {
        List<CircleMembers> circles = CIRCLES.stream()
                .filter(key -> !key.equals("public"))
                .map(key -> new CircleMembers(key, reading.contains(key) ? List.of(member) : List.of()))
                .toList();
        commands.add(new SetCircles(life, circles, Precondition.ANY, owner));
        for (String key : SUBJECTS) {
            commands.add(new DescribeSubject(
                    life,
                    key,
                    object("{\"label\": \"" + key + "\", \"birthDate\": \"2021-09-01\"}"),
                    Precondition.ANY,
                    owner));
        }
        commands.add(new AddView(life, VIEWS.getFirst(), AGES, owner));
        commands.add(storyline("illness", null));
        commands.add(storyline("treatment-line", "illness"));
        commands.add(storyline("job", "illness"));
        commands.add(rules());
    }

    private Object storyline(String key, @Nullable String parent) {
        ObjectNode said = object("{\"title\": {\"ko\": \"줄거리 " + key + "\", \"en\": \"thread " + key + "\"}}");
        if (parent != null) {
            said.put("parent", parent);
        }
        return new DescribeStoryline(life, key, said, Precondition.ANY, owner);
    }

    private Object next() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> new RecordEntry(life, one(entries), content(), owner);
            case 8, 9 -> new CorrectEntry(life, one(entries), content(), "why", Precondition.ANY, owner);
            case 10 -> new EndEntry(life, one(entries), Edtf.of("2023-01"), "", Precondition.ANY, owner);
            case 11 ->
                random.nextBoolean()
                        ? new RetractEntry(life, one(entries), "", Precondition.ANY, owner)
                        : new RestoreEntry(life, one(entries), "", Precondition.ANY, owner);
            case 12 -> rules();
            case 13 -> disclosure();
            case 14 -> new RevokeDisclosure(life, new UUID(7, random.nextInt(2)), Precondition.ANY, owner);
            case 15 -> random.nextInt(3) == 0 ? new Publish(life, year()) : sections();
            default -> ofAnItem();
        };
    }

    private Object rules() {
        ArrayNode rules = StrictJson.MAPPER.createArrayNode();
        for (int i = random.nextInt(3); i > 0; i--) {
            ObjectNode rule = rules.addObject();
            if (random.nextBoolean()) {
                rule.put("subject", one(SUBJECTS));
            }
            if (random.nextBoolean()) {
                rule.putArray("lanes").add(one(List.of("career", "health", "living", "family")));
            }
            if (random.nextInt(3) == 0) {
                rule.putArray("tags").add(one(TAGS));
            }
            if (random.nextInt(4) == 0) {
                rule.putArray("kinds").add(one(List.of("treatment", "reflection", "birth")));
            }
            ArrayNode deny = rule.putArray("deny");
            some(CIRCLES, 2).forEach(deny::add);
        }
        return new SetPrivacyRules(life, rules, Precondition.ANY, owner);
    }

    private Object disclosure() {
        boolean thread = random.nextBoolean();
        return new Disclose(
                life,
                new UUID(7, random.nextInt(2)),
                thread ? List.of() : List.of(one(entries).value()),
                thread ? one(STORYLINES) : null,
                one(CIRCLES),
                null,
                owner);
    }

    private EntryContent content() {
        ObjectNode said = object("{" + one(KINDS) + "}");
        said.put("when", one(DATES));
        said.put("title", one(WORDS) + " " + random.nextInt(100));
        if (random.nextBoolean()) {
            said.putObject("note").put("ko", one(WORDS)).put("en", one(WORDS));
        }
        if (random.nextInt(3) > 0) {
            said.put("subject", one(SUBJECTS));
        }
        if (random.nextInt(3) > 0) {
            said.put("storyline", one(STORYLINES));
        }
        if (random.nextBoolean()) {
            said.put("count", 1 + random.nextInt(5));
        }
        if (random.nextInt(3) > 0) {
            ArrayNode audience = said.putArray("audience");
            some(CIRCLES, 3).forEach(audience::add);
        }
        if (random.nextInt(3) == 0) {
            ObjectNode faces = said.putObject("faces");
            some(CIRCLES, 2).forEach(circle -> face(faces.putObject(circle)));
        }
        if (random.nextInt(3) == 0) {
            said.put("knownSince", one(List.of("2022-12", "2023-01-01")));
        }
        some(TAGS, 2).forEach(said.withArray("tags")::add);
        names(said);
        return switch (EntryReader.read(said)) {
            case Read.Accepted accepted -> accepted.content();
            case Read.Refused refused -> throw new AssertionError(refused.problems() + " " + said);
        };
    }

    private void face(ObjectNode face) {
        if (random.nextInt(4) > 0) {
            face.put("title", "face of " + one(WORDS));
        }
        if (random.nextInt(3) == 0) {
            face.put("note", "face note " + one(WORDS));
        }
    }

    private void names(ObjectNode said) {
        if (random.nextInt(3) == 0) {
            said.put("partOf", one(entries).toString());
        }
        if (random.nextInt(4) == 0) {
            said.put("refines", one(entries).toString());
        }
        if (random.nextInt(3) == 0) {
            some(entries, 2).forEach(id -> said.withArray("after").add(id.toString()));
        }
        if (random.nextInt(3) == 0) {
            some(entries, 2).forEach(id -> said.withArray("causedBy").add(id.toString()));
        }
    }

    private Object sections() {
        List<Section> sections = some(List.of("Career", "Family", "Health"), 3).stream()
                .map(heading -> new Section(heading, one(WORDS), some(entries, 2), some(CIRCLES, 2)))
                .toList();
        return new SetSections(life, year(), sections, Precondition.ANY, owner);
    }

    private int year() {
        return 2021 + random.nextInt(3);
    }

    /** The first two items are of 2021, the next of 2022, the last of 2023. */
    private int yearOf(int item) {
        return 2021 + item / 2;
    }

    private Object ofAnItem() {
        int i = random.nextInt(items.size());
        ItemId item = items.get(i);
        return switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> new AddItem(life, yearOf(i), item, column(), item(i), false, owner);
            case 4 -> new ChangeItem(life, yearOf(i), item, item(i), Precondition.ANY, owner);
            case 5 -> new MoveItem(life, yearOf(i), item, column(), null, Precondition.ANY, owner);
            case 6 -> new RemoveItem(life, yearOf(i), item, Precondition.ANY, owner);
            default ->
                new SayOutcome(
                        life,
                        2023,
                        new SaidOutcome(yearOf(Math.min(i, 3)), items.get(Math.min(i, 3)), Outcome.PARTLY, one(WORDS)),
                        null,
                        Precondition.ANY,
                        owner);
        };
    }

    private ItemContent item(int i) {
        return new ItemContent(
                one(WORDS) + random.nextInt(100),
                List.of(new Because(one(WORDS), List.of())),
                some(entries, 2),
                some(CIRCLES, 2),
                some(items, 1),
                i >= 2 && random.nextBoolean() ? items.get(i - 2) : null);
    }

    private Column column() {
        return one(List.of(Column.values()));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> some(List<T> all, int most) {
        List<T> some = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            T drawn = one(all);
            if (!some.contains(drawn)) {
                some.add(drawn);
            }
        }
        return some;
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) StrictJson.MAPPER.readTree(json);
    }
}
