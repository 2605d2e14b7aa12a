package timeline.api.life;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Reader;
import timeline.api.JsonBody;
import timeline.api.KnownCircles;
import timeline.api.Writes;
import timeline.circle.RuleChanges;
import timeline.directory.Directory;
import timeline.life.DescribedState;
import timeline.life.DescriptionReader;
import timeline.life.Precondition;
import timeline.life.PrivacyRule;
import timeline.life.SetPrivacyRules;
import timeline.life.Timeline;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules that win over every audience, read and set all at once: {@code {"items": [rule, …]}}. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/privacy-rules")
class PrivacyRulesController {

    private final Directory directory;
    private final KnownCircles circles;
    private final Writes writes;
    private final RuleChanges changes;

    PrivacyRulesController(Directory directory, KnownCircles circles, Writes writes, RuleChanges changes) {
        this.directory = directory;
        this.circles = circles;
        this.writes = writes;
        this.changes = changes;
    }

    @GetMapping
    ResponseEntity<ObjectNode> get(Timeline timeline) {
        Directory.Rules rules = directory.rules(timeline);
        return ListBody.answer(rules.version(), rules.said());
    }

    @PutMapping
    ResponseEntity<byte[]> set(Timeline timeline, JsonBody body, Precondition seen, Reader reader) {
        ArrayNode rules = ListBody.read(body, "rule", DescriptionReader::rule);
        checkCircles(timeline, rules, body.json().isObject() ? "/items/" : "/");
        return writes.visible(writes.run(() -> {
            DescribedState state = changes.set(new SetPrivacyRules(timeline.id(), rules, seen, reader.account()));
            return Describing.answer(state, ListBody.of(rules));
        }));
    }

    private void checkCircles(Timeline timeline, ArrayNode rules, String at) {
        for (int i = 0; i < rules.size(); i++) {
            circles.check(timeline, PrivacyRule.of(rules.path(i)).deny(), at + i + "/deny");
        }
    }
}
