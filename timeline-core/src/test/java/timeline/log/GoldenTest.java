package timeline.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.LIFE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import timeline.CoreTest;
import timeline.entry.EntryEvent;
import timeline.life.TimelineEvent;

/**
 * What is stored is read for ever: each form that an event has ever had in the log is a golden file.
 *
 * <p>To add an event, add it to {@link Examples} and keep the JSON that the failing test shows as {@code
 * golden/<event-name>-<revision>.json}. Never change a golden file. When the form of an event must change, give the
 * record its next {@code @Revision}, write an upcaster from the one before, and add a golden file beside the old ones.
 */
@CoreTest
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final Serializer serializer;
    private final Configuration axon;

    @Autowired
    GoldenTest(@Qualifier("eventSerializer") Serializer serializer, Configuration axon) {
        this.serializer = serializer;
        this.axon = axon;
    }

    /** By its name alone a view knows that an event is none of an entry. */
    @Test
    void theEventsOfEntriesAloneAreNamedSo() {
        assertThat(EventTypes.find().byName())
                .allSatisfy((name, type) -> assertThat(stored(name).isOfEntry())
                        .as(name)
                        .isEqualTo(EntryEvent.class.isAssignableFrom(type)));
    }

    private static LoggedEvent stored(String name) {
        return new LoggedEvent(LogPosition.START, LIFE, "", 0, name, Instant.EPOCH, () -> {
            throw new AssertionError("opened");
        });
    }

    @Test
    void everyEventHasAnExample() {
        assertThat(Examples.all().map(event -> EventTypes.nameOf(event.getClass())))
                .as("the events of Examples, one for each @EventName there is")
                .containsExactlyInAnyOrderElementsOf(EventTypes.find().byName().keySet());
    }

    @ParameterizedTest
    @MethodSource("timeline.log.Examples#all")
    void isWrittenAsEver(TimelineEvent event) throws IOException {
        SerializedObject<byte[]> written = serializer.serialize(event, byte[].class);
        Path file = GOLDEN.resolve(
                written.getType().getName() + "-" + written.getType().getRevision() + ".json");

        assertThat(file)
                .as("a golden file with this one line: " + new String(written.getData(), UTF_8))
                .exists();
        assertThat(new String(written.getData(), UTF_8) + "\n")
                .as("what is stored under this revision; a new form needs a new revision and an upcaster")
                .isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadForEver(Path file) throws IOException {
        DomainEventMessage<?> read = read(file);

        assertThat(EventTypes.nameOf(read.getPayloadType()))
                .isEqualTo(stored(file).getFirst());
        if (EventTypes.revisionOf(read.getPayloadType()).equals(stored(file).getLast())) {
            assertThat(Examples.all()).contains((TimelineEvent) read.getPayload());
        }
    }

    /** As the log reads: through the upcasters that are declared, then by the serializer. */
    private DomainEventMessage<?> read(Path file) throws IOException {
        List<String> type = stored(file);
        var entry = new GenericDomainEventEntry<>(
                "Any",
                LIFE + "/any",
                0,
                LIFE.toString(),
                Instant.EPOCH,
                type.getFirst(),
                type.getLast(),
                Files.readAllBytes(file),
                "{}".getBytes(UTF_8));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(entry), serializer, axon.upcasterChain())
                .next();
    }

    /** Name and revision. */
    private static List<String> stored(Path file) {
        String name = file.getFileName().toString().replace(".json", "");
        int end = name.lastIndexOf('-');
        return List.of(name.substring(0, end), name.substring(end + 1));
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted().toList();
        }
    }
}
