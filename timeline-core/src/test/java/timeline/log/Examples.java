package timeline.log;

import static timeline.Fixed.ENTRY;
import static timeline.Fixed.LIFE;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import timeline.date.Edtf;
import timeline.entry.EntryCorrected;
import timeline.entry.EntryEnded;
import timeline.entry.EntryRecorded;
import timeline.entry.EntryRestored;
import timeline.entry.EntryRetracted;
import timeline.life.CircleMembers;
import timeline.life.CirclesSet;
import timeline.life.Disclosed;
import timeline.life.DisclosureRevoked;
import timeline.life.Erased;
import timeline.life.MutesSet;
import timeline.life.PrivacyRulesSet;
import timeline.life.StorylineDescribed;
import timeline.life.SubjectDescribed;
import timeline.life.SubjectErased;
import timeline.life.TimelineErased;
import timeline.life.TimelineEvent;
import timeline.life.TimelineStarted;
import timeline.text.StrictJson;
import timeline.view.ViewDefined;
import timeline.view.ViewDefinition;
import timeline.view.ViewRemoved;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One example of each event, as full as it can be; {@code GoldenTest} says how to add one. */
public final class Examples {

    private static final String FULL = """
        {"kind": "condition-diagnosed", "when": "2022-03-17", "lane": "health", "subject": "second-child",
         "storyline": "aml", "title": {"ko": "백혈병 진단", "en": "Diagnosis of leukaemia"}, "note": "**Markdown** 👶",
         "count": 2, "partOf": "17468335-7806-5dd7-9b63-03f51a054cc6", "refines": null,
         "after": ["315b12d6-4dba-5ed2-9938-81e44446c185"], "causedBy": [], "tags": ["병원"], "audience": ["family"],
         "faces": {"work": {"title": "Away"}}, "knownSince": "2022-03-18",
         "details": {"condition": "Leukaemia", "code": {"system": "ICD-10", "code": "C95.9"}, "certainty": "confirmed"}}
        """;

    private static final String OWN = """
        {"title": "plain", "when": "2022-03/..", "kind": "x-own", "lane": "living",
         "details": {"exact": [1.50, 1E+3, 12345678901234567890.5, -0, true, null]}}
        """;

    private static final String VIEW = """
        {"title": {"ko": "달마다 치료", "en": "Treatments by month"},
         "select": {"kinds": ["treatment"], "lanes": [], "subjects": ["second-child"], "from": null, "to": "2022"},
         "group": ["year", "month", "details.type"],
         "measure": [{"as": "n", "of": "count"}, {"as": "stack", "of": "distinct", "field": "details.technologies"}],
         "show": "table"}
        """;

    private Examples() {}

    public static Stream<TimelineEvent> all() {
        Stream<TimelineEvent> examples = Stream.of(
                new TimelineStarted(LIFE, "나의 삶", "Asia/Seoul", "ko", OWNER),
                new SubjectDescribed(LIFE, "second-child", object("""
                    {"label": {"ko": "둘째", "en": "Second child"}, "relation": "child", "born": "2021-11~"}
                    """), OWNER),
                new StorylineDescribed(LIFE, "aml", object("""
                    {"title": "둘째의 투병", "parent": null}
                    """), OWNER),
                new PrivacyRulesSet(LIFE, (ArrayNode) StrictJson.MAPPER.readTree("""
                    [{"subject": "second-child", "lanes": ["health"], "deny": ["work", "public"]}]
                    """), OWNER),
                new CirclesSet(
                        LIFE,
                        List.of(new CircleMembers("family", List.of(OWNER)), new CircleMembers("doctors", List.of())),
                        OWNER),
                new Disclosed(
                        LIFE,
                        UUID.fromString("0000000d-0000-4000-8000-000000000001"),
                        List.of(UUID.fromString("0000000e-0000-4000-8000-000000000001")),
                        null,
                        "work",
                        "asked by the manager",
                        OWNER),
                new DisclosureRevoked(LIFE, UUID.fromString("0000000d-0000-4000-8000-000000000001"), OWNER),
                new MutesSet(LIFE, (ArrayNode) StrictJson.MAPPER.readTree("""
                    [{"subject": "second-child"}, {"storyline": "aml", "period": "2022-03/2022-12"}]
                    """), OWNER),
                new ViewDefined(LIFE, "treatments-by-month", ViewDefinition.stored(VIEW), OWNER),
                new ViewRemoved(LIFE, "treatments-by-month", OWNER),
                new EntryRecorded(LIFE, ENTRY, content(FULL), OWNER),
                new EntryCorrected(LIFE, ENTRY, content(OWN), "날짜를 잘못 적음", OWNER),
                new EntryEnded(LIFE, ENTRY, "second-child", Edtf.of("2022-12~"), "", OWNER),
                new EntryRetracted(LIFE, ENTRY, "me", "recorded twice", OWNER),
                new EntryRestored(LIFE, ENTRY, "me", "", OWNER),
                new SubjectErased(
                        LIFE,
                        "second-child",
                        List.of(new SubjectErased.Moved(
                                ENTRY.value(), 7, Instant.parse("2022-03-17T01:02:03.004Z"), OWNER)),
                        List.of(new SubjectErased.ErasedEdition(2022, 1, 9, 8, Instant.parse("2023-01-02T03:04:05Z"))),
                        OWNER),
                new TimelineErased(LIFE, OWNER),
                new Erased(LIFE));
        return Stream.concat(examples, RetrospectiveExamples.all());
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) StrictJson.MAPPER.readTree(json);
    }
}
