package timeline.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import timeline.api.Client;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;

/** A stream of events that somebody listens to. */
final class OpenStream implements AutoCloseable {

    /** What was told, and under which id. */
    record Told(String id, JsonNode event) {}

    private final InputStream body;
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final Thread listener;

    OpenStream(Client reader, String path, String... headers) {
        HttpResponse<InputStream> answer = reader.open(path, headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        body = answer.body();
        listener = Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("data:")) {
                    told.add(new Told(id, StrictJson.MAPPER.readTree(line.substring(5))));
                }
            }
        } catch (IOException e) {
            told.clear(); // it was closed here
        }
    }

    List<Told> next(int count) throws InterruptedException {
        List<Told> next = new ArrayList<>();
        while (next.size() < count) {
            Told one = told.poll(20, TimeUnit.SECONDS);
            assertThat(one).as("event %d of %d", next.size() + 1, count).isNotNull();
            next.add(one);
        }
        return next;
    }

    /** Whether nothing comes for a while. */
    boolean isSilent() throws InterruptedException {
        return told.poll(300, TimeUnit.MILLISECONDS) == null;
    }

    /** Whether it ends by itself. */
    boolean ends() throws InterruptedException {
        return listener.join(java.time.Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
