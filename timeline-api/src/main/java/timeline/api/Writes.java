package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import timeline.account.Reader;
import timeline.life.Beginning;
import timeline.log.Recorded;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs what a request writes, in one transaction with what it answers, so that an {@code Idempotency-Key} stands for
 * exactly that.
 */
@Component
public class Writes {

    private final Recorder recorder;
    private final IdempotencyKeys keys;
    private final JsonMapper json;
    private final ViewLag views;

    Writes(Recorder recorder, IdempotencyKeys keys, JsonMapper json, ViewLag views) {
        this.recorder = recorder;
        this.keys = keys;
        this.json = json;
        this.views = views;
    }

    /** Runs a write; it may be run again from the start when another writer was first. */
    public ResponseEntity<byte[]> run(Supplier<Answer> work) {
        return recorder.record(() -> toResponse(work.get())).result();
    }

    /**
     * What a request with an {@code Idempotency-Key} answered before, for those that check much before they write; empty
     * when it has no key or is the first.
     *
     * @throws InputRefused with 422 when the key stood for another request
     */
    public Optional<ResponseEntity<byte[]>> answered(HttpServletRequest request, Reader reader, byte[] body) {
        return IdempotencyKey.of(request, body).flatMap(key -> keys.answered(reader.account(), key));
    }

    /**
     * Sends one command that creates, whose events are all that it writes: it shares its transaction with others who wait.
     * With an {@code Idempotency-Key} its answer is kept in a transaction of its own.
     *
     * @param fresh what it creates cannot exist yet
     */
    public <R> ResponseEntity<byte[]> append(
            HttpServletRequest request,
            Reader reader,
            byte[] body,
            Beginning<R> command,
            boolean fresh,
            Function<R, Answer> answer) {
        if (IdempotencyKey.of(request, body).isPresent()) {
            return create(
                    request,
                    reader,
                    body,
                    () -> answer.apply(recorder.<R>send(command).result()));
        }
        Recorded<R> recorded = fresh ? recorder.begin(command) : recorder.append(command);
        return toResponse(answer.apply(recorded.result()), recorded.position());
    }

    /** Runs a write that creates; the same key with the same request answers the first answer again. */
    public ResponseEntity<byte[]> create(
            HttpServletRequest request, Reader reader, byte[] body, Supplier<Answer> work) {
        return IdempotencyKey.of(request, body)
                .map(key -> recorder.record(() -> once(reader, key, work)).result())
                .orElseGet(() -> run(work));
    }

    /**
     * Waits until what was written can be read: for what other requests need at once, such as a timeline before its
     * first entry. Best effort: the write is durable either way.
     */
    public ResponseEntity<byte[]> visible(ResponseEntity<byte[]> answer) {
        String position = answer.getHeaders().getFirst(PositionInterceptor.HEADER);
        try {
            if (position != null) {
                views.awaitPassed(Long.parseLong(position));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    private ResponseEntity<byte[]> once(Reader reader, IdempotencyKey key, Supplier<Answer> work) {
        Optional<ResponseEntity<byte[]>> before = keys.claim(reader.account(), key);
        if (before.isPresent()) {
            return before.get();
        }
        ResponseEntity<byte[]> answer = toResponse(work.get());
        keys.keep(reader.account(), key, answer);
        return answer;
    }

    private ResponseEntity<byte[]> toResponse(Answer answer) {
        return toResponse(answer, recorder.position());
    }

    private ResponseEntity<byte[]> toResponse(Answer answer, long position) {
        return ResponseEntity.status(answer.status())
                .headers(answer.headers())
                .header(PositionInterceptor.HEADER, Long.toString(position))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .body(json.writeValueAsBytes(answer.body()));
    }
}
