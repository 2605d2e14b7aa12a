package timeline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import timeline.Fixed;
import timeline.entry.EntryId;
import timeline.entry.EntryReader;
import timeline.entry.RecordEntry;
import timeline.life.StartTimeline;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.retrospective.Read;
import timeline.retrospective.RetrospectiveDocument;
import timeline.retrospective.RetrospectiveReader;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The life of one person in 2022 (the demo) and 2023 (a fixture of its own), for tests to record on a timeline. */
public record LifeFixture(Timeline timeline) {

    /** On a timeline of its own, in Seoul and Korean. */
    public static LifeFixture on(int number) {
        return new LifeFixture(
                new Timeline(Fixed.timeline(number), Fixed.OWNER, "life", ZoneId.of("Asia/Seoul"), "ko"));
    }

    /** The document of 2022 or 2023. */
    public static JsonNode document(int year) {
        String name = year == 2022 ? "/timeline/demo/life-2022.json" : "/timeline/life-" + year + ".json";
        try (InputStream document = Objects.requireNonNull(LifeFixture.class.getResourceAsStream(name))) {
            return StrictJson.read(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RetrospectiveDocument retrospective(int year) {
        JsonNode said = document(year).path("retrospectives").path(0);
        if (RetrospectiveReader.document(said) instanceof Read.Accepted<RetrospectiveDocument> accepted) {
            return accepted.value();
        }
        throw new AssertionError("the retrospective of " + year + " is wrong");
    }

    public void start(Recorder recorder) {
        recorder.send(new StartTimeline(timeline.id(), "life", "Asia/Seoul", "ko", timeline.owner()));
    }

    /** Records the entries of a year; answers the position of the last. */
    public long recordEntries(Recorder recorder, int year) {
        return recorder.record(() -> {
                    document(year).path("entries").forEach(entry -> recorder.send(command(entry)));
                    return true;
                })
                .position();
    }

    private RecordEntry command(JsonNode entry) {
        ObjectNode content = ((ObjectNode) entry).deepCopy();
        UUID id = UUID.fromString(content.remove("id").asString());
        if (EntryReader.read(content) instanceof EntryReader.Read.Accepted(var read)) {
            return new RecordEntry(timeline.id(), new EntryId(id), read, timeline.owner());
        }
        throw new AssertionError(EntryReader.read(content));
    }

    /** Records the retrospective of a year; answers the position of the last event. */
    public long recordRetrospective(Recorder recorder, int year) {
        return recorder.record(() -> {
                    retrospective(year)
                            .commands(timeline.id(), timeline.owner())
                            .forEach(recorder::send);
                    return true;
                })
                .position();
    }
}
