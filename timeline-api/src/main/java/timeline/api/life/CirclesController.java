package timeline.api.life;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Account;
import timeline.account.Accounts;
import timeline.account.Reader;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.api.Writes;
import timeline.circle.RuleChanges;
import timeline.directory.Circles;
import timeline.directory.Sharing;
import timeline.kind.Problem;
import timeline.life.AccountId;
import timeline.life.CircleMembers;
import timeline.life.DescribedState;
import timeline.life.DescriptionReader;
import timeline.life.Precondition;
import timeline.life.SetCircles;
import timeline.life.Sight;
import timeline.life.Timeline;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The circles of a timeline and who is in them, by username, read and set all at once: {@code {"items": [{"key",
 * "members"}, …]}}.
 */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/circles")
class CirclesController {

    private final Sharing sharing;
    private final Accounts accounts;
    private final Writes writes;
    private final RuleChanges changes;

    CirclesController(Sharing sharing, Accounts accounts, Writes writes, RuleChanges changes) {
        this.sharing = sharing;
        this.accounts = accounts;
        this.writes = writes;
        this.changes = changes;
    }

    @GetMapping
    ResponseEntity<ObjectNode> get(Timeline timeline) {
        Circles circles = sharing.circles(timeline);
        return ListBody.answer(circles.version(), body(circles));
    }

    /** What every timeline has stays, said or not; who is left out of it is in it no longer. */
    @PutMapping
    ResponseEntity<byte[]> set(Timeline timeline, JsonBody body, Precondition seen, Reader reader) {
        ArrayNode sent = ListBody.read(body, "circle", DescriptionReader::circle);
        List<CircleMembers> circles = read(sent, body.json().isObject() ? "/items/" : "/");
        return writes.visible(writes.run(() -> {
            DescribedState state = changes.set(new SetCircles(timeline.id(), circles, seen, reader.account()));
            return Describing.answer(state, ListBody.of(body(new Circles(state.version(), circles).complete())));
        }));
    }

    private ArrayNode body(Circles circles) {
        ArrayNode items = StrictJson.MAPPER.createArrayNode();
        for (CircleMembers circle : circles.all()) {
            ArrayNode members = items.addObject().put("key", circle.key()).putArray("members");
            circle.members().stream()
                    .flatMap(member -> accounts.find(member).map(Account::username).stream())
                    .forEach(members::add);
        }
        return items;
    }

    private List<CircleMembers> read(ArrayNode sent, String at) {
        List<Problem> problems = new ArrayList<>();
        List<CircleMembers> circles = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            String key = sent.path(i).path("key").asString();
            if (!keys.add(key)) {
                problems.add(new Problem(at + i + "/key", "there are two circles of this key"));
            }
            JsonNode members = sent.path(i).path("members");
            if (key.equals(Sight.PUBLIC) && !members.isEmpty()) {
                problems.add(new Problem(at + i + "/members", "everyone is in this circle: it has no members"));
            }
            circles.add(new CircleMembers(key, members(members, at + i + "/members/", problems)));
        }
        if (!problems.isEmpty()) {
            throw InputRefused.of(problems);
        }
        return circles;
    }

    private List<AccountId> members(JsonNode names, String at, List<Problem> problems) {
        List<AccountId> members = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String place = at + i;
            String name = names.path(i).asString();
            accounts.named(name)
                    .ifPresentOrElse(
                            account -> members.add(account.id()),
                            () -> problems.add(new Problem(place, "nobody on this server is called \"" + name + "\"")));
        }
        return members.stream().distinct().toList();
    }
}
