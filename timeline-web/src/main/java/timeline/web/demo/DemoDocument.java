package timeline.web.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;

/** The year that the demo shows, and what its timeline is called. */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record DemoDocument(byte[] bytes, String name, String zone, String locale) {

    /** The year of which it tells. */
    static final int YEAR = 2022;

    static DemoDocument read() {
        try (InputStream file = new ClassPathResource("timeline/demo/life-2022.json").getInputStream()) {
            byte[] bytes = file.readAllBytes();
            JsonNode timeline = StrictJson.read(bytes).path("timeline");
            return new DemoDocument(
                    bytes,
                    timeline.path("name").asString(),
                    timeline.path("zone").asString(),
                    timeline.path("locale").asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
