package timeline.api.erasure;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Reader;
import timeline.api.Answer;
import timeline.api.JsonBody;
import timeline.api.NotFound;
import timeline.api.ViewsBehind;
import timeline.api.Writes;
import timeline.erasure.Erasure;
import timeline.erasure.SubjectNames;
import timeline.life.Precondition;
import timeline.life.Timeline;
import timeline.store.Reach;

/**
 * Erases a subject or a timeline, once its name was repeated. The confirmation stands for {@code If-Match}, which is
 * checked when it is sent.
 */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}")
class ErasureController {

    /** What was erased: the key of a subject, or the id of a timeline. */
    record Erased(String erased) {}

    private final Erasure erasure;
    private final SubjectNames names;
    private final Writes writes;

    ErasureController(Erasure erasure, SubjectNames names, Writes writes) {
        this.erasure = erasure;
        this.names = names;
        this.writes = writes;
    }

    /** Erasing again what is erased is a retry, and done. */
    @DeleteMapping("/subjects/{key}")
    ResponseEntity<byte[]> eraseSubject(
            Timeline timeline, @PathVariable String key, JsonBody body, Precondition seen, Reader reader)
            throws InterruptedException {
        if (erasure.isDone(timeline.id(), key)) {
            return writes.run(() -> answer(key));
        }
        if (!names.isKnown(timeline, key)) {
            throw new NotFound("there is none of that key on this timeline");
        }
        Confirmation.check(body, names.of(timeline, key), "the label of \"" + key + "\"");
        names.check(timeline, key, seen);
        settle();
        return writes.visible(Reach.SERVICE.get(() -> writes.run(() -> {
            erasure.eraseSubject(timeline.id(), key, reader.account());
            return answer(key);
        })));
    }

    @DeleteMapping
    ResponseEntity<byte[]> eraseTimeline(Timeline timeline, JsonBody body, Reader reader) throws InterruptedException {
        Confirmation.check(body, List.of(timeline.name()), "the name of this timeline");
        settle();
        return writes.visible(Reach.SERVICE.get(() -> writes.run(() -> {
            erasure.eraseTimeline(timeline.id(), reader.account());
            return answer(timeline.id().toString());
        })));
    }

    private void settle() throws InterruptedException {
        if (!erasure.settled()) {
            throw new ViewsBehind();
        }
    }

    private static Answer answer(String what) {
        return new Answer(HttpStatus.OK, new HttpHeaders(), new Erased(what));
    }
}
