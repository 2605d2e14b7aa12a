package timeline.circle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import timeline.chronicle.Chronicle;
import timeline.directory.Directory;
import timeline.directory.Sharing;
import timeline.life.AccountId;
import timeline.life.Forgets;
import timeline.life.Sight;
import timeline.life.Timeline;
import timeline.life.TimelineId;

/** Opens timelines to those who may look at them: to the owner whole, to a circle only what it may see. */
@Component
public class Looks implements Forgets {

    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private record Owned(TimelineId timeline, AccountId owner) {}

    private final Cache<Owned, Timeline> owned =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(10_000).build();
    private final Directory directory;
    private final Sharing sharing;
    private final Chronicle chronicle;

    Looks(Directory directory, Sharing sharing, Chronicle chronicle) {
        this.directory = directory;
        this.sharing = sharing;
        this.chronicle = chronicle;
    }

    /**
     * A timeline as its owner sees it; empty for everybody else. What was found is believed for a second, so that who
     * records much does not ask for the same each time.
     */
    public Optional<Timeline> owned(TimelineId id, AccountId reader) {
        Owned asked = new Owned(id, reader);
        Timeline known = owned.getIfPresent(asked);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Timeline> found = directory.timeline(id, reader);
        found.ifPresent(timeline -> owned.put(asked, timeline));
        return found;
    }

    @Override
    public void forgetSubject(TimelineId timeline, String subject) {
        // A timeline's settings name no subject.
    }

    @Override
    public void forgetTimeline(TimelineId timeline) {
        owned.invalidateAll();
    }

    /** A timeline as somebody may see it: its owner, or a member of one of its circles; empty for strangers. */
    public Optional<Timeline> open(TimelineId id, AccountId reader) {
        return owned(id, reader).or(() -> sharing.with(reader, id).map(this::shown));
    }

    /**
     * A timeline as one circle sees it: any for the owner, one of their own for a member, who is told of no others.
     *
     * @return empty when there is no such circle
     */
    public Optional<Timeline> openAs(Timeline timeline, String circle) {
        Stream<String> theirs = timeline.sight().owner()
                ? sharing.circles(timeline).keys().stream()
                : Stream.concat(timeline.sight().circles().stream(), Stream.of(Sight.PUBLIC));
        return theirs.filter(circle::equals)
                .findFirst()
                .map(found -> shown(timeline.seenBy(sharing.sight(timeline.id(), List.of(found)))));
    }

    private Timeline shown(Timeline timeline) {
        return chronicle.showing(timeline);
    }
}
