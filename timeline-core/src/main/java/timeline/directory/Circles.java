package timeline.directory;

import java.util.List;
import java.util.stream.Stream;
import timeline.life.CircleMembers;
import timeline.life.Sight;

/**
 * The circles of a timeline, those that every timeline has first.
 *
 * @param version for the ETag; 0 when none were ever set
 */
public record Circles(long version, List<CircleMembers> all) {

    public Circles {
        all = List.copyOf(all);
    }

    public List<String> keys() {
        return all.stream().map(CircleMembers::key).toList();
    }

    /** With those that every timeline has, said or not. */
    public Circles complete() {
        Stream<CircleMembers> first = Sight.FROM_THE_START.stream()
                .map(key -> said(key).findFirst().orElseGet(() -> new CircleMembers(key, List.of())));
        Stream<CircleMembers> others = all.stream().filter(circle -> !Sight.FROM_THE_START.contains(circle.key()));
        return new Circles(version, Stream.concat(first, others).toList());
    }

    private Stream<CircleMembers> said(String key) {
        return all.stream().filter(circle -> circle.key().equals(key));
    }
}
