package timeline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import timeline.circle.RuleChanges;
import timeline.circle.UnknownCircles;
import timeline.kind.Problem;
import timeline.life.AccountId;
import timeline.life.CircleMembers;
import timeline.life.DescribeStoryline;
import timeline.life.DescribeSubject;
import timeline.life.DescribedState;
import timeline.life.DescriptionReader;
import timeline.life.MemberChecks;
import timeline.life.Precondition;
import timeline.life.PrivacyRule;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.SetCircles;
import timeline.life.SetPrivacyRules;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.retrospective.Read;
import timeline.retrospective.RetrospectiveDocument;
import timeline.retrospective.RetrospectiveReader;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what a document says of a timeline beside its entries; what was described before stays as it is. */
final class LifePreamble {

    private final LifeDocument document;
    private final Timeline of;
    private final TimelineId timeline;
    private final AccountId by;
    private final Recorder recorder;
    private final ViewLag views;
    private final UnknownCircles circles;
    private final RuleChanges changes;
    private final List<Problem> refused = new ArrayList<>();

    LifePreamble(
            LifeDocument document,
            Timeline of,
            AccountId by,
            Recorder recorder,
            ViewLag views,
            UnknownCircles circles,
            RuleChanges changes) {
        this.views = views;
        this.document = document;
        this.of = of;
        this.timeline = of.id();
        this.circles = circles;
        this.changes = changes;
        this.by = by;
        this.recorder = recorder;
    }

    /** Takes it, each part for itself, and says what could not be taken. */
    List<Problem> take() throws InterruptedException {
        described(
                "subjects",
                DescriptionReader::subject,
                (key, said) -> new DescribeSubject(timeline, key, said, Precondition.NONE, by));
        described(
                "storylines",
                DescriptionReader::storyline,
                (key, said) -> new DescribeStoryline(timeline, key, said, Precondition.NONE, by));
        circles();
        rules();
        retrospectives();
        return List.copyOf(refused);
    }

    private interface Description {
        Object command(String key, ObjectNode said);
    }

    private void described(String list, Function<JsonNode, List<Problem>> check, Description description) {
        int i = 0;
        for (JsonNode sent : document.list(list)) {
            String at = "/" + list + "/" + i++;
            if (!(sent instanceof ObjectNode object) || !object.path("key").isString()) {
                refused.add(new Problem(at, "send an object with a key"));
                continue;
            }
            ObjectNode said = object.deepCopy();
            JsonNode key = said.remove("key");
            List<Problem> problems = new ArrayList<>(check.apply(said));
            new MemberChecks(problems).key("/key", key);
            problems.forEach(problem -> refused.add(problem.under(at)));
            if (problems.isEmpty()) {
                send(at, description.command(key.stringValue(), said));
            }
        }
    }

    /** Nobody is in them yet: who may look is for the owner to say. What follows names them. */
    private void circles() throws InterruptedException {
        List<CircleMembers> named = new ArrayList<>();
        int i = 0;
        for (JsonNode circle : document.list("circles")) {
            String at = "/circles/" + i++;
            List<Problem> problems = DescriptionReader.circle(circle);
            problems.forEach(problem -> refused.add(problem.under(at)));
            if (problems.isEmpty()) {
                named.add(new CircleMembers(circle.path("key").stringValue(), List.of()));
            }
        }
        if (!named.isEmpty()) {
            SetCircles command = new SetCircles(timeline, named, Precondition.NONE, by);
            record("/circles", () -> changes.set(command));
            views.awaitRecorded(timeline);
        }
    }

    private void rules() {
        ArrayNode rules = StrictJson.MAPPER.createArrayNode();
        int i = 0;
        for (JsonNode rule : document.list("privacyRules")) {
            String at = "/privacyRules/" + i++;
            List<Problem> problems = new ArrayList<>(DescriptionReader.rule(rule));
            if (problems.isEmpty()) {
                problems.addAll(circles.in(of, PrivacyRule.of(rule).deny(), "/deny"));
            }
            problems.forEach(problem -> refused.add(problem.under(at)));
            if (problems.isEmpty()) {
                rules.add(rule);
            }
        }
        if (!rules.isEmpty()) {
            SetPrivacyRules command = new SetPrivacyRules(timeline, rules, Precondition.NONE, by);
            record("/privacyRules", () -> changes.set(command));
        }
    }

    private void retrospectives() {
        int i = 0;
        for (JsonNode sent : document.list("retrospectives")) {
            String at = "/retrospectives/" + i++;
            switch (RetrospectiveReader.document(sent)) {
                case Read.Refused<RetrospectiveDocument>(List<Problem> problems) ->
                    problems.forEach(problem -> refused.add(problem.under(at)));
                case Read.Accepted<RetrospectiveDocument>(RetrospectiveDocument retrospective) -> {
                    List<Problem> unknown = circles.in(of, retrospective);
                    unknown.forEach(problem -> refused.add(problem.under(at)));
                    if (unknown.isEmpty()) {
                        retrospective.commands(timeline, by).forEach(command -> send(at, command));
                    }
                }
            }
        }
    }

    private void send(String at, Object command) {
        attempt(at, () -> recorder.send(command));
    }

    /** In one transaction with what is noted of it. */
    private void record(String at, Supplier<DescribedState> change) {
        attempt(at, () -> recorder.record(change));
    }

    private void attempt(String at, Runnable write) {
        try {
            write.run();
        } catch (Rejected rejected) {
            // It was described otherwise meanwhile, by its owner: that stands.
            if (rejected.reason() != Reason.VERSION_NEEDED) {
                refused.add(new Problem(at, String.valueOf(rejected.getMessage())));
            }
        }
    }
}
