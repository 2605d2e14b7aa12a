package timeline.api.life;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import timeline.api.Answer;
import timeline.api.InputRefused;
import timeline.api.NotFound;
import timeline.api.Page;
import timeline.api.Paging;
import timeline.directory.Described;
import timeline.kind.Problem;
import timeline.life.DescribedState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What subjects and storylines have in common over HTTP: a key of the path, and what is said under it. */
final class Describing {

    private Describing() {}

    static Page<ObjectNode> page(List<Described> described, Paging paging) {
        Page<Described> page = paging.of(described, Described::key);
        return new Page<>(
                page.items().stream().map(one -> body(one.key(), one.said())).toList(), page.next());
    }

    static ObjectNode body(String key, ObjectNode said) {
        ObjectNode body = said.objectNode();
        body.put("key", key);
        return body.setAll(said);
    }

    static ResponseEntity<ObjectNode> found(Optional<Described> described) {
        Described found = known(described);
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
        return (found.version() == 0 ? ok : ok.eTag("\"" + found.version() + "\""))
                .body(body(found.key(), found.said()));
    }

    static Described known(Optional<Described> described) {
        return described.orElseThrow(() -> new NotFound("there is none of that key on this timeline"));
    }

    /** 201 for the first description, 200 for a later one. */
    static Answer answer(DescribedState state, Object body) {
        Answer ok = Answer.ok(state.version(), body);
        return state.first() ? new Answer(HttpStatus.CREATED, ok.headers(), body) : ok;
    }

    /** What was sent under a key: a body that repeats the key of the path says nothing more by it. */
    static ObjectNode said(String key, ObjectNode sent) {
        ObjectNode said = sent.deepCopy();
        JsonNode repeated = said.remove("key");
        if (repeated != null && !repeated.asString("").equals(key)) {
            throw InputRefused.of("/key", "the key of the body is another than the key of the path");
        }
        return said;
    }

    static void check(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw InputRefused.of(problems);
        }
    }
}
