package timeline.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import timeline.text.StrictJson;

/**
 * Calls the API as a well-made program does: it reads what it wrote, by sending back the position that the last write
 * answered. Headers are names and values in turn.
 */
public final class Client {

    private static final String POSITION = "Timeline-Position";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final String token;
    private final AtomicLong position = new AtomicLong();

    Client(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Reply delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /** Sends JSON. */
    public Reply post(String path, String json, String... headers) {
        return sendJson("POST", path, json, headers);
    }

    /** Sends JSON. */
    public Reply put(String path, String json, String... headers) {
        return sendJson("PUT", path, json, headers);
    }

    /** Sends JSON. */
    public Reply delete(String path, Map<String, String> json, String... headers) {
        return sendJson("DELETE", path, StrictJson.MAPPER.writeValueAsString(json), headers);
    }

    /** Sends a merge patch over the version of an ETag. */
    public Reply patch(String path, String etag, String json) {
        return send(
                "PATCH",
                path,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                etag);
    }

    /** Sends bytes of a length that is not told beforehand. */
    public Reply postChunked(String path, byte[] body, String... headers) {
        return send("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), headers);
    }

    /** Opens a stream; to be closed. */
    public HttpResponse<InputStream> open(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .headers("Authorization", "Bearer " + token, "Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for a stream, and listens to nothing of it; what it is answered. */
    public int status(String path, String accept) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).header("Accept", accept);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends anything. */
    public Reply send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (method.equals("GET") && !List.of(headers).contains(POSITION)) {
            request.header(POSITION, Long.toString(position.get()));
        }
        try {
            Reply reply = new Reply(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
            reply.response()
                    .headers()
                    .firstValueAsLong(POSITION)
                    .ifPresent(written -> position.accumulateAndGet(written, Math::max));
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends a request as simple programs do: all of it, then listens; and an address as it is, however it is written.
     *
     * @return the whole answer, head and body
     * @throws UncheckedIOException when the server does not listen to the end
     */
    public String sendAsIs(String method, String target, String type, byte[] body) {
        String head =
                method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + token + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a timeline in Seoul, in Korean; its path. */
    public String newTimeline() {
        Reply started = post("/api/v1/timelines", "{\"name\": \"삶\", \"zone\": \"Asia/Seoul\", \"locale\": \"ko\"}");
        return started.created().header("Location");
    }

    private Reply sendJson(String method, String path, String json, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send(method, path, BodyPublishers.ofString(json, StandardCharsets.UTF_8), all);
    }
}
