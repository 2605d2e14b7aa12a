package timeline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.CoreTest;
import timeline.Fixed;
import timeline.entry.EntryEvent;
import timeline.entry.EntryKey;
import timeline.entry.EntryRecorded;
import timeline.life.CircleMembers;
import timeline.life.CirclesSet;
import timeline.life.Erased;
import timeline.life.LifeId;
import timeline.life.TimelineErased;
import timeline.life.TimelineEvent;
import timeline.life.TimelineId;
import timeline.life.TimelineStarted;
import timeline.log.FedEvent;
import timeline.log.LogPosition;
import timeline.log.StoredEvents;
import timeline.retrospective.RetrospectiveEvent;
import timeline.retrospective.RetrospectiveKey;
import timeline.text.StrictJson;
import timeline.view.ViewEvent;
import timeline.view.ViewKey;

/** Every event that there is goes into an archive and comes out of it, in every form that it ever had. */
@CoreTest
class ArchivedEventsTest {

    private static final TimelineId THERE = Fixed.timeline(77);

    private final StoredEvents events;

    @Autowired
    ArchivedEventsTest(StoredEvents events) {
        this.events = events;
    }

    @ParameterizedTest
    @MethodSource("timeline.log.Examples#all")
    void comesOutAsItWentIn(TimelineEvent event) {
        ArchivedEvent archived = archived(event);
        if (event instanceof TimelineErased) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> translation(Fixed.LIFE).translate(archived))
                    .withMessageContaining("the timeline was erased");
            return;
        }

        TimelineEvent same = translation(Fixed.LIFE).translate(archived);
        TimelineEvent there = translation(THERE).translate(archived);

        Legible.check(same);
        assertThat(same).isEqualTo(expected(event));
        assertThat(there.timeline()).isEqualTo(THERE);
        assertThat(new String(events.write(there), StandardCharsets.UTF_8))
                .isEqualTo(new String(events.write(same), StandardCharsets.UTF_8)
                        .replace(Fixed.LIFE.toString(), THERE.toString()));
    }

    @ParameterizedTest
    @MethodSource("timeline.log.Examples#all")
    void hasAStreamOfItsOwn(TimelineEvent event) {
        ArchivedStreams streams = new ArchivedStreams(Fixed.LIFE);
        Stream.of(new TimelineStarted(Fixed.LIFE, "life", "Asia/Seoul", "ko", Fixed.OWNER))
                .filter(start -> !(event instanceof TimelineStarted))
                .forEach(start -> streams.place(start, "life"));
        if (event instanceof EntryEvent entry && !(event instanceof EntryRecorded)) {
            streams.place(
                    new EntryRecorded(
                            Fixed.LIFE,
                            entry.entry(),
                            Fixed.content("{\"kind\": \"travel\", \"when\": \"2022\", \"title\": \"a\"}"),
                            Fixed.OWNER),
                    entry.entry().toString());
        }
        String stream = stream(event);

        ArchivedStreams.Place place = streams.place(event, stream.substring(stream.indexOf('/') + 1));

        assertThat(place.stream()).isEqualTo(event instanceof TimelineStarted ? Fixed.LIFE + "/archive" : stream);
        assertThatIllegalArgumentException().isThrownBy(() -> streams.place(event, "../" + stream));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void comesOutInEveryFormThatItEverHad(Path golden) throws IOException {
        String file = golden.getFileName().toString().replace(".json", "");
        String name = file.substring(0, file.lastIndexOf('-'));
        String json = Files.readString(golden).strip();
        ArchivedEvent archived = archived(name, file.substring(file.lastIndexOf('-') + 1), json);

        if (!name.equals("timeline-erased")) {
            assertThat(events.nameOf(translation(THERE).translate(archived))).isEqualTo(name);
        }
    }

    /** Nobody is in a circle of somebody else's server. */
    private static TimelineEvent expected(TimelineEvent event) {
        return event instanceof CirclesSet set
                ? new CirclesSet(
                        set.timeline(),
                        set.circles().stream()
                                .map(circle -> new CircleMembers(circle.key(), List.of()))
                                .toList(),
                        set.by())
                : event;
    }

    private ArchiveTranslation translation(TimelineId to) {
        return new ArchiveTranslation(events, to, Fixed.OWNER, position -> position);
    }

    private ArchivedEvent archived(TimelineEvent event) {
        return archived(
                events.nameOf(event),
                events.revisionOf(event),
                new String(events.write(event), StandardCharsets.UTF_8));
    }

    private static ArchivedEvent archived(String name, String revision, String json) {
        FedEvent fed = new FedEvent(
                new LogPosition(3, 9),
                new UUID(1, 2),
                Fixed.LIFE + "/life",
                0,
                name,
                revision,
                Instant.parse("2022-03-17T01:02:03.004Z"),
                json);
        return ArchivedEvent.read(StrictJson.MAPPER.writeValueAsBytes(CloudEvent.of(Fixed.LIFE, fed)));
    }

    private static String stream(TimelineEvent event) {
        return switch (event) {
            case EntryEvent entry -> new EntryKey(Fixed.LIFE, entry.entry()).toString();
            case RetrospectiveEvent book -> new RetrospectiveKey(Fixed.LIFE, book.year()).toString();
            case ViewEvent view -> new ViewKey(Fixed.LIFE, view.view()).toString();
            case Erased erased -> new EntryKey(Fixed.LIFE, Fixed.ENTRY).toString();
            default -> new LifeId(Fixed.LIFE).toString();
        };
    }

    static List<Path> golden() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            return files.sorted().toList();
        }
    }
}
