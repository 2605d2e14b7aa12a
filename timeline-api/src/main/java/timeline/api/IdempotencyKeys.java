package timeline.api;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.AccountId;
import timeline.life.Forgets;
import timeline.life.TimelineId;
import timeline.text.StrictJson;
import tools.jackson.core.type.TypeReference;

/** Keeps what requests with an {@code Idempotency-Key} answered, for two days. */
@Component
class IdempotencyKeys implements Forgets {

    private static final List<String> KEPT =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, PositionInterceptor.HEADER, HttpHeaders.CONTENT_TYPE);
    private static final TypeReference<TreeMap<String, String>> HEADERS = new TypeReference<>() {};

    private static final String ERASED_HEADERS = "{\"Content-Type\": \"application/problem+json\"}";
    private static final String ERASED = """
        {"type": "urn:timeline:problem:erased", "title": "Gone", "status": 410, "detail": \
        "what this Idempotency-Key answered was erased; nothing was recorded again"}\
        """;

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims a key for the running transaction; waits for one that claims it too.
     *
     * @return what the key answered before; empty when this request is the first
     * @throws InputRefused with 422 when it stood for another request
     */
    Optional<ResponseEntity<byte[]>> claim(AccountId account, IdempotencyKey key) {
        jdbc.sql("delete from exchange_answer where created_at < now() - interval '2 days'")
                .update();
        int claimed = jdbc.sql("""
            insert into exchange_answer (account, key, request, timeline, status, headers, body)
            values (?, ?, ?, ?, 0, '{}', '') on conflict (account, key) do nothing
            """)
                .params(account.value(), key.value(), key.request())
                .param(key.timeline().map(TimelineId::value).orElse(null))
                .update();
        return claimed == 1
                ? Optional.empty()
                : answered(account, key).or(() -> {
                    throw reused(); // by a request on another timeline, which this one does not reach
                });
    }

    void keep(AccountId account, IdempotencyKey key, ResponseEntity<byte[]> answer) {
        Map<String, String> headers = new TreeMap<>();
        KEPT.forEach(name ->
                Optional.ofNullable(answer.getHeaders().getFirst(name)).ifPresent(value -> headers.put(name, value)));
        jdbc.sql("""
            update exchange_answer
            set status = ?, headers = ?::json, body = ?, timeline = coalesce(timeline, ?)
            where account = ? and key = ?
            """)
                .param(answer.getStatusCode().value())
                .param(StrictJson.MAPPER.writeValueAsString(headers))
                .param(Objects.requireNonNull(answer.getBody()))
                .param(timelineMade(answer))
                .param(account.value())
                .param(key.value())
                .update();
    }

    /**
     * What a key answered before; empty when it answered nothing yet.
     *
     * @throws InputRefused with 422 when it stood for another request
     */
    Optional<ResponseEntity<byte[]>> answered(AccountId account, IdempotencyKey key) {
        return jdbc.sql("select request, status, headers, body from exchange_answer where account = ? and key = ?")
                .params(account.value(), key.value())
                .query((row, n) -> answer(row, key))
                .optional();
    }

    private static ResponseEntity<byte[]> answer(ResultSet row, IdempotencyKey key) throws SQLException {
        boolean erased = row.getInt("status") == HttpStatus.GONE.value();
        if (!erased && !Arrays.equals(row.getBytes("request"), key.request())) {
            throw reused();
        }
        HttpHeaders headers = new HttpHeaders();
        StrictJson.MAPPER.readValue(row.getString("headers"), HEADERS).forEach(headers::set);
        return new ResponseEntity<>(row.getBytes("body"), headers, row.getInt("status"));
    }

    private static InputRefused reused() {
        return new InputRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "this Idempotency-Key stood for another request; take a new key for a new request",
                List.of());
    }

    /** The timeline that an answer says was made; null when it says nothing of one. */
    private static @Nullable UUID timelineMade(ResponseEntity<byte[]> answer) {
        return Optional.ofNullable(answer.getHeaders().getFirst(HttpHeaders.LOCATION))
                .flatMap(IdempotencyKey::timeline)
                .map(TimelineId::value)
                .orElse(null);
    }

    /** Answers of others on the timeline are forgotten with the subject's: which of them speak of it, they do not tell. */
    @Override
    public void forgetSubject(TimelineId timeline, String subject) {
        forgetTimeline(timeline);
    }

    /** The key stays taken, so that a retry records nothing again. */
    @Override
    public void forgetTimeline(TimelineId timeline) {
        jdbc.sql("""
            update exchange_answer set timeline = null, request = '', status = ?, headers = ?::json, body = ?
            where timeline = ?
            """)
                .params(HttpStatus.GONE.value(), ERASED_HEADERS, ERASED.getBytes(StandardCharsets.UTF_8))
                .param(timeline.value())
                .update();
    }
}
