package timeline.api.life;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Reader;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.api.Writes;
import timeline.directory.Directory;
import timeline.kind.Problem;
import timeline.life.DescribedState;
import timeline.life.DescriptionReader;
import timeline.life.Precondition;
import timeline.life.SetPrivacyRules;
import timeline.life.Timeline;
import timeline.log.Commands;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules that win over every audience, read and set all at once: {@code {"items": [rule, …]}}. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/privacy-rules")
class PrivacyRulesController {

    private final Directory directory;
    private final Writes writes;
    private final Commands commands;

    PrivacyRulesController(Directory directory, Writes writes, Commands commands) {
        this.directory = directory;
        this.writes = writes;
        this.commands = commands;
    }

    @GetMapping
    ResponseEntity<ObjectNode> get(Timeline timeline) {
        Directory.Rules rules = directory.rules(timeline);
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
        return rules.version() == 0
                ? ok.body(body(rules.said()))
                : ok.eTag("\"" + rules.version() + "\"").body(body(rules.said()));
    }

    @PutMapping
    ResponseEntity<byte[]> set(Timeline timeline, JsonBody body, Precondition seen, Reader reader) {
        ArrayNode rules = checked(body.json().isObject() ? body.only("items") : body.json());
        return writes.visible(writes.run(() -> {
            DescribedState state = commands.send(new SetPrivacyRules(timeline.id(), rules, seen, reader.account()));
            return Describing.answer(state, body(rules));
        }));
    }

    private static ObjectNode body(ArrayNode rules) {
        ObjectNode body = rules.objectNode();
        body.set("items", rules);
        return body;
    }

    /** The rules as an object with {@code items}, or as a plain list. */
    private static ArrayNode checked(JsonNode sent) {
        JsonNode list = sent.isObject() ? sent.path("items") : sent;
        if (!(list instanceof ArrayNode rules)) {
            throw InputRefused.of("/items", "send {\"items\": [rule, …]}");
        }
        String at = sent.isObject() ? "/items/" : "/";
        List<Problem> problems = IntStream.range(0, rules.size())
                .boxed()
                .flatMap(i -> DescriptionReader.rule(rules.path(i)).stream().map(problem -> problem.under(at + i)))
                .toList();
        Describing.check(problems);
        return rules;
    }
}
