package timeline.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.CoreTest;
import timeline.chronicle.Chronicle;
import timeline.chronicle.EntryFilter;
import timeline.chronicle.Moment;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.RecordEntry;
import timeline.life.Opened;
import timeline.life.PrivacyRule;
import timeline.life.Sight;
import timeline.life.StartTimeline;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;

/** The decision that is made in Java is the one that the chronicle makes in SQL. */
@CoreTest
class DecisionTest {

    private static final List<String> CIRCLES = List.of("family", "work", "public", "doctors");
    private static final List<String> SUBJECTS = List.of("me", "child");
    private static final List<String> STORYLINES = List.of("aml", "job");
    private static final List<String> TAGS = List.of("hospital", "private");
    private static final List<String> KINDS = List.of("milestone", "decision", "reflection");
    private static final List<String> LANES = List.of("career", "health", "living", "family");

    @Autowired
    Recorder recorder;

    @Autowired
    ViewLag lag;

    @Autowired
    Chronicle chronicle;

    private final long seed =
            Optional.ofNullable(Long.getLong("timeline.test.seed")).orElseGet(() -> new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void isTheSameInJavaAsInSql() throws InterruptedException {
        Timeline life = new Timeline(timeline(990), OWNER, "life", ZoneId.of("Asia/Seoul"), "ko");
        recorder.send(new StartTimeline(life.id(), life.name(), life.zone().getId(), life.locale(), OWNER));
        Map<EntryId, EntryContent> entries = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            EntryContent content = content(words());
            entries.put(entry(i), content);
            recorder.send(new RecordEntry(life.id(), entry(i), content, OWNER));
        }
        assertThat(lag.awaitPassed(recorder.position())).isTrue();

        Set<Set<EntryId>> answers = new HashSet<>();
        for (int i = 0; i < 250; i++) {
            String circle = one(CIRCLES);
            Sight sight = Sight.of(List.of(circle), rules(), opened());
            Set<EntryId> decided = new HashSet<>();
            entries.forEach((id, content) ->
                    new Decision(sight, id, content).seenBy(circle).ifPresent(because -> decided.add(id)));

            assertThat(decided)
                    .as("-Dtimeline.test.seed=" + seed + " " + sight)
                    .isEqualTo(selected(life.seenBy(sight)));
            answers.add(decided);
        }
        // Answers that were all alike would prove nothing.
        assertThat(answers).hasSizeGreaterThan(30);
    }

    private Set<EntryId> selected(Timeline seen) {
        Set<EntryId> ids = new HashSet<>();
        chronicle
                .page(seen, EntryFilter.ALL, Moment.NOW, Optional.empty(), 100)
                .entries()
                .forEach(entry -> ids.add(entry.id()));
        return ids;
    }

    private String words() {
        StringBuilder said = new StringBuilder("{\"when\": \"2022\", \"title\": \"가\", \"kind\": \"%s\", \"tags\": %s"
                .formatted(one(KINDS), list(some(TAGS))));
        add(said, "lane", "\"" + one(LANES) + "\"");
        add(said, "subject", "\"" + one(SUBJECTS) + "\"");
        add(said, "storyline", "\"" + one(STORYLINES) + "\"");
        add(said, "audience", list(some(CIRCLES)));
        return said.append("}").toString();
    }

    private void add(StringBuilder said, String member, String value) {
        if (random.nextInt(3) > 0) {
            said.append(", \"").append(member).append("\": ").append(value);
        }
    }

    private static String list(List<String> words) {
        return words.isEmpty() ? "[]" : "[\"" + String.join("\", \"", words) + "\"]";
    }

    private List<PrivacyRule> rules() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i ->
                        new PrivacyRule(maybe(SUBJECTS), seldom(LANES), seldom(KINDS), seldom(TAGS), some(CIRCLES)))
                .toList();
    }

    private List<Opened> opened() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> random.nextBoolean()
                        ? new Opened(Set.of(), Optional.of(one(STORYLINES)), one(CIRCLES))
                        : new Opened(Set.of(entry(random.nextInt(40)).value()), Optional.empty(), one(CIRCLES)))
                .toList();
    }

    private Optional<String> maybe(List<String> all) {
        return random.nextBoolean() ? Optional.of(one(all)) : Optional.empty();
    }

    private List<String> seldom(List<String> all) {
        return random.nextInt(3) == 0 ? some(all) : List.of();
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<String> some(List<String> all) {
        return all.stream().filter(each -> random.nextInt(3) == 0).toList();
    }
}
