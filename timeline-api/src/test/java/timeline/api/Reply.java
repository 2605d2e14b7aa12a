package timeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the API answered. */
public record Reply(HttpResponse<byte[]> response) {

    public int status() {
        return response.statusCode();
    }

    /** A header that must be there. */
    public String header(String name) {
        return response.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name + ": " + this));
    }

    public boolean has(String name) {
        return response.headers().firstValue(name).isPresent();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The body, read so strictly that {@code 37.50} stays so. */
    public JsonNode json() {
        return StrictJson.read(response.body());
    }

    /** The entry that a write answered, as it is read back: without the warnings, which only a write answers. */
    public JsonNode entry() {
        ObjectNode entry = (ObjectNode) json();
        assertThat(entry.remove("warnings")).as(this::toString).isNotNull();
        return entry;
    }

    public String etag() {
        return header("ETag");
    }

    /** The items of a list. */
    public List<JsonNode> items() {
        return ok().json().path("items").valueStream().toList();
    }

    public Reply ok() {
        assertThat(status()).as(this::toString).isEqualTo(200);
        return this;
    }

    public Reply created() {
        assertThat(status()).as(this::toString).isEqualTo(201);
        return this;
    }

    /**
     * A problem detail as RFC 9457 has it.
     *
     * @param type the last part of its type
     */
    public JsonNode refused(int status, String type) {
        assertThat(status()).as(this::toString).isEqualTo(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("type").asString("")).as(this::toString).isEqualTo("urn:timeline:problem:" + type);
        assertThat(problem.path("status").asInt(0)).isEqualTo(status);
        assertThat(problem.path("title").asString("")).as(this::toString).isNotBlank();
        assertThat(problem.path("detail").asString("")).as(this::toString).isNotBlank();
        return problem;
    }

    /** Refused with 400; where, as JSON Pointers. */
    public List<String> refusedAt() {
        return refused(400, "invalid-request")
                .path("errors")
                .valueStream()
                .peek(error -> assertThat(error.path("detail").asString("")).isNotBlank())
                .map(error -> error.path("pointer").stringValue())
                .toList();
    }

    @Override
    public String toString() {
        return status() + " " + response.headers().map() + "\n" + text();
    }
}
